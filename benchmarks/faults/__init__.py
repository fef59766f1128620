"""What saving and recovery survive, counted: `python -m benchmarks.faults`."""
