"""Measurements of okrtui, each a module to be run: `python -m benchmarks.typing`."""
