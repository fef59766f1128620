"""The folder of files that a team works in, and the session in which they are edited."""
