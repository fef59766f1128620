"""What somebody claims who sets a rule aside, by its code: plain words that go before "because"."""

from __future__ import annotations

from collections.abc import Mapping

CLAIMS: Mapping[str, str] = {
    # Key results together
    "OKR150": "it needs no key results",
    "OKR151": "so few key results are enough",
    "OKR152": "so many key results are right",
    "OKR153": "it is fine without an outcome",
    "OKR154": "several outputs are right here",
    "OKR155": "the two measure different things",
    "OKR156": "nothing needs to be guarded here",
    "OKR157": "these numbers move soon enough",
    "OKR158": "so many objectives are right",
    "OKR159": "reaching these is enough",
    # A key result
    "OKR201": "it is clear where this number should go",
    "OKR202": "it tells more than how far the rollout got",
    "OKR203": "it is in our own hands",
    "OKR204": "the means belongs to the result",
    "OKR205": "somebody is better off when this number rises",
    "OKR206": "others than the team feel this number",
    "OKR207": "what looks like a blank is none",
    "OKR208": "it needs no number",
    "OKR211": "it needs no starting value",
    "OKR212": "it needs no date",
    "OKR213": "its date may lie outside the cycle",
    "OKR214": "sentence and fields say the same",
    "OKR215": "verb and numbers go the same way",
    "OKR216": "staying where it is is the aim",
    "OKR217": "it is clear which per cent are meant",
    "OKR218": "it is one result",
    "OKR219": "the word says what is meant",
    "OKR220": "it needs its length",
    "OKR221": "everybody here knows the short form",
    "OKR222": "it is clear whose behaviour this is",
    "OKR223": "it moves soon enough",
    "OKR224": "the last step is worth it",
    "OKR225": "more than 100% is meant",
    "OKR241": "it counts things, not work",
    "OKR242": "it counts what others do",
    "OKR243": "it can be measured",
    "OKR244": "it is clear when it is reached",
    # An objective
    "OKR301": "it is more than a thing to do",
    "OKR302": "nobody else could sign it",
    "OKR303": "the number is the objective",
    "OKR304": "the number belongs here",
    "OKR305": "it has the right length",
    "OKR306": "its why goes without saying",
    "OKR307": "it is one theme",
    "OKR308": "somebody is better off",
    "OKR309": "what looks like a blank is none",
    "OKR310": "it shows where it ends",
    # An initiative
    "OKR601": "it needs no key result of its own",
    "OKR602": "it needs no bet yet",
}
