"""The units that a number may carry, by kind, and how each is written in its normal form."""

from __future__ import annotations

_TIME = {
    "ms": "ms millisecond milliseconds msec",
    "µs": "µs us microsecond microseconds",
    "s": "s sec secs second seconds",
    "min": "min mins minute minutes",
    "h": "h hr hrs hour hours",
    "days": "d day days night nights",
    "weeks": "w wk wks week weeks fortnight fortnights",
    "months": "mo mos month months",
    "years": "y yr yrs year years",
}
_MONEY = {
    "$": "$ usd dollar dollars bucks",
    "€": "€ eur euro euros",
    "£": "£ gbp pound pounds quid",
    "¥": "¥ jpy yen cny yuan rmb",
    "CHF": "chf franc francs",
    "kr": "kr kroner kronor krone krona sek nok dkk",
    "₹": "₹ inr rupee rupees",
    "other money": "zl pln huf forint czk koruna aud cad nzd sgd hkd mxn brl zar aed try rub peso rand ₽ ₩ ₺ ₪ ₦ ₱ ฿",
}
_POINTS = {
    "points": "point points pt pts",
    "pp": "pp ppt ppts p.p",
    "bps": "bp bps",
}
_SHARE = {"%": "% percent pct percentage", "‰": "‰"}
_PHYSICAL = (
    "mg g kg t kt mt tonne tonnes ton tons lb lbs oz koz mm cm m km mi mile miles metre metres meter "
    "meters m² m³ m2 m3 ha hectare hectares acre acres l litre litres liter liters ml hl kwh mwh gwh twh "
    "kw mw gw wh w kva mb gb tb pb kb mbps gbps mbit gbit hz khz mhz ghz db rpm bpm kcal kj mj gj bar psi "
    "v a ma µa nm µm °c °f co2 co2e tco2e ppm ppb teu fte ftes px fps qps rps tps star stars"
)
_SCALES = {
    "k": 1e3, "thousand": 1e3, "tsd": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "mil": 1e6, "mm": 1e6, "million": 1e6,
    "millions": 1e6, "bn": 1e9, "b": 1e9, "billion": 1e9, "billions": 1e9, "mrd": 1e9, "tn": 1e12, "trillion": 1e12,
    "meur": 1e6, "keur": 1e3, "teur": 1e3, "lakh": 1e5, "crore": 1e7, "hundred": 1e2, "dozen": 12.0,
}  # fmt: skip


def _by_word(table: dict[str, str], kind: str) -> dict[str, tuple[str, str]]:
    return {word: (unit, kind) for unit, words in table.items() for word in words.split()}


UNITS: dict[str, tuple[str, str]] = {
    **{word: (word, "physical") for word in _PHYSICAL.split()},
    **_by_word(_TIME, "time"),
    **_by_word(_MONEY, "money"),
    **_by_word(_POINTS, "points"),
    **_by_word(_SHARE, "share"),
}
"""Unit words in lower case: each to its normal form and its kind (time, money, share, points, physical)."""

SCALES = _SCALES
"""Words and letters that multiply the number before them."""

_MONEY_SIGNS = "$ € £ ¥ ₹ ₽ ₩ ₺ ₪ ₦ ₱ ฿ chf eur usd gbp nok sek dkk kr aud cad inr jpy"
MONEY_SIGNS = frozenset(_MONEY_SIGNS.split())
"""What may stand in front of an amount of money."""
