"""What `Benchmarks/bench` does, a part in each module."""
