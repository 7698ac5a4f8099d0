// Reads the files it is given and does nothing with them: what no assessment can be faster than.
#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

var total = 0
for path in CommandLine.arguments.dropFirst() {
  let descriptor = open(path, O_RDONLY)
  guard descriptor >= 0 else { exit(1) }
  var block = [UInt8](repeating: 0, count: 1 << 16)
  while case let count = read(descriptor, &block, block.count), count > 0 { total += count }
  close(descriptor)
}
print(total)
