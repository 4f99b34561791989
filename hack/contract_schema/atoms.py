"""CEL's conditions on one value as schemas."""

import ast
import operator
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from contract_schema import values
from contract_schema.expressions import Path, constant, constants, path
from contract_schema.messages import held_by, with_value
from contract_schema.schemas import ANYTHING, Schema

_COMPARISONS: Mapping[type[ast.cmpop], values.Comparison] = {
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
}
_OPPOSITES: Mapping[values.Comparison, values.Comparison] = {
    operator.lt: operator.ge,
    operator.le: operator.gt,
    operator.gt: operator.le,
    operator.ge: operator.lt,
    operator.eq: operator.ne,
    operator.ne: operator.eq,
}
_OF_TEXTS: Mapping[str, Callable[[str], Schema]] = {
    "matches": values.text_matches,
    "startsWith": values.text_starts,
    "contains": values.text_contains,
}


@dataclass(frozen=True, slots=True)
class Atoms:
    """Conditions on one value.

    Attributes:
        this: what CEL's `this` is: a message, or a field's value or item.
        holds: whether they are to hold, or not to.
    """

    this: Descriptor | FieldDescriptor
    holds: bool

    def schema(self, node: ast.expr) -> Schema:
        """Return the schema of a condition, or of anything where there is none."""
        match node:
            case ast.Call(func=ast.Name(id="has"), args=[of]):
                return self._at(path(of), values.given(self.holds), absent=None)
            case ast.Call(func=ast.Attribute(value=of, attr=test), args=arguments):
                return self._at(path(of), self._test(test, [*map(constant, arguments)]))
            case ast.Compare(left=of, ops=[ast.In()], comparators=[among]):
                return self._among(path(of), constants(among))
            case ast.Compare(
                left=ast.Call(func=ast.Attribute(value=of, attr="size")),
                ops=[sign],
                comparators=[bound],
            ):
                return self._size(path(of), self._compare(sign), constant(bound))
            case ast.Compare(left=of, ops=[sign], comparators=[bound]):
                return self._compared(path(of), self._compare(sign), constant(bound))
        return self._at(path(node), values.truth_is(self.holds))

    def _compare(self, sign: ast.cmpop) -> values.Comparison:
        compare = _COMPARISONS[type(sign)]
        return compare if self.holds else _OPPOSITES[compare]

    def _test(self, test: str, arguments: list[Any]) -> Schema:
        if test == "unique":
            return {"uniqueItems": True} if self.holds else ANYTHING
        if test not in _OF_TEXTS:
            return ANYTHING
        schema = _OF_TEXTS[test](*arguments)
        return schema if self.holds else values.is_no_text_of(schema)

    def _among(self, place: Path | None, among: list[Any]) -> Schema:
        if place is None:
            return ANYTHING
        enum = self._field(place).enum_type
        if enum:
            return self._at(
                place, values.enum_is(enum, lambda number: (number in among) == self.holds)
            )
        is_one = values.text_is if self.holds else values.text_is_not
        return self._at(place, is_one(among))

    def _size(self, place: Path | None, compare: values.Comparison, bound: Any) -> Schema:
        if place is None:
            return ANYTHING
        unit = "Items" if self._field(place).is_repeated else "Length"
        return self._at(place, values.size(compare, bound, unit))

    def _compared(self, place: Path | None, compare: values.Comparison, bound: Any) -> Schema:
        if place is None:
            return ANYTHING
        enum = self._field(place).enum_type
        if enum:
            return self._at(place, values.enum_is(enum, lambda number: compare(number, bound)))
        if compare is operator.eq:
            return self._at(place, values.text_is([bound]))
        if compare is operator.ne:
            return self._at(place, values.text_is_not([bound]))
        return self._at(place, values.number(compare, bound))

    def _field(self, place: Path) -> FieldDescriptor:
        """Return the field at a path."""
        if isinstance(self.this, FieldDescriptor):
            return self.this
        message = self.this
        for name in place[:-1]:
            message = held_by(message.fields_by_name[name])
        return message.fields_by_name[place[-1]]

    def _at(self, place: Path | None, schema: Schema, **absent: Any) -> Schema:
        """Return the schema of `this` in which the value at a path fits one."""
        if place is None or schema == ANYTHING:
            return ANYTHING
        if isinstance(self.this, FieldDescriptor):
            return schema
        default = values.of_nothing(self._field(place))
        return with_value(self.this, place, schema, absent.get("absent", default))
