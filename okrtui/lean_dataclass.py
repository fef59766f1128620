"""Dataclasses that are cheap to make, for the modules that a start imports.

`dataclasses.dataclass` writes the source of up to six methods for each class and compiles them, a millisecond for a
class. Here equality, hash, text and protection are shared by all classes, and `__init__` is compiled when a first
object is made; of most classes there is none before the first paint. What comes of it is a dataclass all the same:
`fields`, `replace` and `astuple` take it, and a type checker sees the usual one.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from dataclasses import MISSING, FrozenInstanceError, fields
from operator import attrgetter
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass
else:

    def dataclass(*, slots: bool, frozen: bool = False) -> Callable[[type], Any]:
        """Makes a class a dataclass with slots, compared by its fields; a frozen one has a hash and stays as it is."""
        assert slots, "a class without slots is made by the standard library"
        return _frozen if frozen else _changeable


_METHODS = {"__init__", "__eq__", "__hash__", "__repr__", "__reduce__", "__setattr__", "__delattr__"}


def _frozen(written: type) -> Any:
    made = _changeable(written)
    made.__setattr__ = made.__delattr__ = _refuse
    values = _values_of(made)
    made.__hash__ = lambda self: hash(values(self))
    made.__reduce__ = _reduced
    return made


def _changeable(written: type) -> Any:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(written)
    assert not _METHODS & vars(written).keys(), "methods of its own would be lost"
    assert all(field.init and not field.kw_only for field in fields(made)), (
        "every field is given in its place"
    )
    values = _values_of(made)

    def first_init(self: object, *given: object, **named: object) -> None:
        made.__init__ = _compiled_init(made)
        made.__init__(self, *given, **named)

    def equals(self: object, other: object) -> bool:
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    made.__init__, made.__eq__, made.__hash__, made.__repr__ = first_init, equals, None, _told
    return made


def _values_of(made: Any) -> Callable[[object], object]:
    """What of an object is compared and hashed: the values of its fields, or the value of the only one."""
    return attrgetter(*(field.name for field in fields(made) if field.compare))


def _compiled_init(made: Any) -> Callable[..., None]:
    """An `__init__` that puts what is given, or the defaults, into the slots, protected or not."""
    scope: dict[str, object] = {}
    parameters, lines = ["self"], []
    for field in fields(made):
        name, value = field.name, field.name
        scope[f"put_{name}"] = getattr(made, name).__set__
        if field.default_factory is not MISSING:
            scope[f"default_{name}"], scope[f"make_{name}"] = MISSING, field.default_factory
            value = f"make_{name}() if {name} is default_{name} else {name}"
        elif field.default is not MISSING:
            scope[f"default_{name}"] = field.default
        parameters.append(f"{name}=default_{name}" if f"default_{name}" in scope else name)
        lines.append(f"    put_{name}(self, {value})")
    if hasattr(made, "__post_init__"):
        lines.append("    self.__post_init__()")
    exec("\n".join([f"def __init__({', '.join(parameters)}):", *lines]), scope)
    return scope["__init__"]  # type: ignore[return-value]


def _told(self: Any) -> str:
    told = ", ".join(f"{each.name}={getattr(self, each.name)!r}" for each in fields(self) if each.repr)
    return f"{type(self).__qualname__}({told})"


def _reduced(self: Any) -> tuple[type, tuple[object, ...]]:
    """How a copy is made, in another process too: as this one was, since nothing can be put into it afterwards."""
    return type(self), tuple(getattr(self, each.name) for each in fields(self))


def _refuse(self: object, name: str, *value: object) -> None:
    raise FrozenInstanceError(f"cannot {'assign to' if value else 'delete'} field {name!r}")
