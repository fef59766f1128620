"""The smallest edits that move a key result to a better zone, each proven by reading it again before it is offered.

`suggest` searches, `Suggestion` is what it finds, `fill` puts values into its blanks.
"""

from okrtui.quality.suggestions.search import suggest
from okrtui.quality.suggestions.suggestion import Suggestion, fill

__all__ = ["Suggestion", "fill", "suggest"]
