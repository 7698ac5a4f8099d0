// Runs every hostile script once and prints how each ended, for tests to compare between processes.
for script in try HostileScript.all() {
  print("\(script.name): \(HostileHost.run(script))")
}
