"""CEL's conditions as schemas.

What a schema cannot say, in part or as a whole, becomes one that accepts more.
"""

import ast
import itertools
from dataclasses import dataclass

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from contract_schema.atoms import Atoms
from contract_schema.expressions import constant, parsed
from contract_schema.schemas import ANYTHING, NOTHING, Schema, all_of, any_of


def condition(expression: str, this: Descriptor | FieldDescriptor) -> Schema:
    """Return the schema of what a CEL expression holds of.

    Args:
        expression: with `this`, and `rule` for a rule that is set to true.
        this: the message, or the field whose value or items it is about.
    """
    return _Condition(this).schema(parsed(expression), holds=True)


@dataclass(frozen=True, slots=True)
class _Condition:
    this: Descriptor | FieldDescriptor

    def schema(self, node: ast.expr, *, holds: bool) -> Schema:
        """Of what an expression holds of, or does not."""
        match node:
            case ast.BoolOp(op=sign, values=parts):
                combine = all_of if isinstance(sign, ast.And) == holds else any_of
                return combine([self.schema(part, holds=holds) for part in parts])
            case ast.UnaryOp(op=ast.Invert(), operand=part):
                return self.schema(part, holds=not holds)
            case ast.Name(id="rule"):
                return ANYTHING if holds else NOTHING
            case ast.Compare(
                left=left, ops=[ast.Eq() | ast.NotEq() as sign], comparators=[right]
            ) if constant(right) is None:
                return self._alike(left, right, same=isinstance(sign, ast.Eq) == holds)
            case ast.Compare(
                left=ast.Call(
                    func=ast.Attribute(
                        value=ast.Call(
                            func=ast.Attribute(value=ast.List(elts=parts), attr="filter")
                        ),
                        attr="size",
                    )
                ),
                ops=[ast.Lt()],
                comparators=[ast.Constant(value=int(bound))],
            ) if holds:
                return self._fewer(parts, bound)
        return Atoms(self.this, holds).schema(node)

    def _alike(self, left: ast.expr, right: ast.expr, *, same: bool) -> Schema:
        """Two conditions that hold together or not at all, or else only one of them."""
        return any_of(
            [
                all_of([self.schema(left, holds=one), self.schema(right, holds=one == same)])
                for one in (True, False)
            ]
        )

    def _fewer(self, conditions: list[ast.expr], bound: int) -> Schema:
        """Fewer conditions than so many: of each so many, one does not hold."""
        return all_of(
            [
                any_of([self.schema(part, holds=False) for part in together])
                for together in itertools.combinations(conditions, bound)
            ]
        )
