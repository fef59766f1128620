"""The one door of the package: a line of text in, an assessment out; pure, and remembered by text and context.

`assess_key_result(text, context)`, `assess_objective(text, context)`, `assess_initiative(text, context)`, and for the
key results of one objective together `assess_set(key_results, context)`.
"""
