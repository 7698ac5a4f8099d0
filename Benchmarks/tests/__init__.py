"""Tests of the runner: python3 -m unittest discover -s Benchmarks/tests -t Benchmarks"""
