"""The findings: one rule a module, whose docstring is its page and whose examples are tests."""
