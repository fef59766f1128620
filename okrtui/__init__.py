"""okrtui: a terminal editor for objectives and key results, with a coach beside the cursor."""

__version__ = "0.1.0"
