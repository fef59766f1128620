"""A plan as many teams write it first: ten tasks, none of which says what will be different for anybody."""

from __future__ import annotations

TASKS = [
    "Launch the new parcel tracker",
    "Hold 12 trainings for drivers",
    "Launch a chatbot so that fewer parcels are asked after",
    "Publish a returns guide",
    "Migrate the depot software",
    "Hire two dispatchers",
    "Redesign the delivery card",
    "Buy 40 new scanners",
    "Write a runbook for peak season",
    "Set up a weekly call with the depots",
]
