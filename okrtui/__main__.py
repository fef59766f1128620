"""Lets `python -m okrtui` do what the console script does."""

from okrtui.cli.main import main

raise SystemExit(main())
