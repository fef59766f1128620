"""The smallest edits that better a key result or an objective, each proven by reading it again before it is offered.

`suggest` and `suggest_objective` search, `Suggestion` is what they find, `fill` puts values into its blanks.
"""

from okrtui.quality.suggestions.objectives import suggest_objective
from okrtui.quality.suggestions.search import suggest
from okrtui.quality.suggestions.suggestion import Suggestion, fill

__all__ = ["Suggestion", "fill", "suggest", "suggest_objective"]
