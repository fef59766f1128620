"""The command line: one module a subcommand; nothing here imports Textual before a screen is needed."""
