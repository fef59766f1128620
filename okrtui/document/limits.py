"""How large a file may be."""

LARGEST = 5_000_000
"""Bytes."""
