"""The panes of the terminal application."""
