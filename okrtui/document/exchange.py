"""Two names of a folder that change places in one step, where the system can do that."""

from __future__ import annotations

import errno
import os
from functools import cache
from typing import Any

_EXCHANGE = 2
_CANNOT = {errno.ENOSYS, errno.EINVAL, errno.EOPNOTSUPP, errno.EXDEV}


class CannotExchange(Exception):  # noqa: N818 - said as the sentence reads
    """The system or the file system knows no exchange of names."""


def exchange(folder: int, first: str, second: str) -> None:
    """Let two names in an open folder change places; raises CannotExchange or OSError."""
    call = _renameat2()
    if call is None:
        raise CannotExchange
    import ctypes

    if call(folder, os.fsencode(first), folder, os.fsencode(second), _EXCHANGE) != 0:
        number = ctypes.get_errno()
        if number in _CANNOT:
            raise CannotExchange
        raise OSError(number, os.strerror(number), first)


@cache
def _renameat2() -> Any:
    """The C library's `renameat2`, or None where it has none."""
    import ctypes

    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (AttributeError, OSError):
        return None
    call.argtypes = [ctypes.c_int, ctypes.c_char_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_uint]
    return call
