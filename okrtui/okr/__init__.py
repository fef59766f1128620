"""What an OKR is: plain frozen dataclasses and the arithmetic on them; no files, no screens, no judgement."""
