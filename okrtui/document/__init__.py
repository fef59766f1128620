"""One file: its text, where things stand in it, edits, history, storage."""
