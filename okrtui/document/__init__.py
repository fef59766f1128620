"""One file: its text, the spans of what stands in it, edits, history and safe storage."""
