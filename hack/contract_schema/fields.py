"""What may stand in one field."""

from collections.abc import Mapping, Sequence
from typing import cast

from google.protobuf.descriptor import Descriptor, EnumDescriptor, FieldDescriptor

from contract_schema.given_rules import (
    Rule,
    broken,
    field_rules,
    ignores_nothing,
    item_rules,
    key_rules,
    message_rules,
)
from contract_schema.rules import condition
from contract_schema.schemas import ABSENT, Schema, all_of, any_of, saying
from contract_schema.values import TEXT, TEXT_AND_NO_NULL, enum_is
from plugin.stack_input.fields import Form, form_of, is_free_form

_TRUTH: Schema = {"type": "boolean"}
_NUMBER: Schema = {"type": "integer", "minimum": 0, "maximum": 2**32 - 1}
_ONE_MORE = 10**8
"""A number that no enum has a name for."""


def field_schema(field: FieldDescriptor, texts: Mapping[str, str]) -> Schema:
    """Return the schema of a field's value, without its documentation.

    Args:
        field: of a message, a list, a map or a single value.
        texts: comments of proto/ by full name.
    """
    if form_of(field) is Form.MAP:
        return {
            "type": ["object", "null"],
            "propertyNames": _ruled(field, key_rules(field)),
            "additionalProperties": _text(field, item_rules(field), may_be_null=True),
        }
    if field.is_repeated:
        items = _single(field, item_rules(field), texts, may_be_null=True)
        return all_of(
            [{"type": ["array", "null"]}, _ruled(field, field_rules(field)), {"items": items}]
        )
    return _single(field, field_rules(field), texts, may_be_null=_may_be_null(field))


def is_required(field: FieldDescriptor) -> bool:
    """Whether a rule refuses the field's message where the field is left out."""
    around = message_rules(cast("Descriptor", field.containing_type))
    return bool(broken(field)) or any(
        rule.expression == f"has(this.{field.name})" for rule in around
    )


def _may_be_null(field: FieldDescriptor) -> bool:
    """Whether rules accept what a null stands for: nothing, or in a text a `~`."""
    is_text = field.type == FieldDescriptor.TYPE_STRING
    return not broken(field) or (is_text and not broken(field, **{field.name: "~"}))


def _single(
    field: FieldDescriptor, rules: Sequence[Rule], texts: Mapping[str, str], *, may_be_null: bool
) -> Schema:
    if is_free_form(field):
        return {"type": "object"}
    if field.message_type:
        return {"allOf": [{"$ref": f"#/definitions/{field.message_type.name}"}]}
    if field.enum_type:
        return _enum(field, field.enum_type, texts)
    if field.type == FieldDescriptor.TYPE_STRING:
        return _text(field, rules, may_be_null=may_be_null)
    kind = _TRUTH if field.type == FieldDescriptor.TYPE_BOOL else _NUMBER
    return all_of([any_of([kind, ABSENT]), _ruled(field, rules)])


def _text(field: FieldDescriptor, rules: Sequence[Rule], *, may_be_null: bool) -> Schema:
    """A text may be written without quotes, and be a number or a truth to an editor."""
    ruled = _ruled(field, rules)
    is_listed = "enum" in ruled or "anyOf" in ruled
    return ruled if is_listed else all_of([TEXT if may_be_null else TEXT_AND_NO_NULL, ruled])


def _ruled(field: FieldDescriptor, rules: Sequence[Rule]) -> Schema:
    return all_of([_rule(field, rule) for rule in rules])


def _rule(field: FieldDescriptor, rule: Rule) -> Schema:
    """One rule, with its message for editors to show."""
    schema = condition(rule.expression, field)
    if ignores_nothing(field):
        schema = any_of([{"pattern": "^$"}, schema])
    return saying(schema, rule.message)


def _enum(field: FieldDescriptor, enum: EnumDescriptor, texts: Mapping[str, str]) -> Schema:
    """Names are proposed but for the one of nothing; numbers are accepted too."""
    known = [value for value in enum.values if not broken(field, **{field.name: value.number})]
    numbers = {value.number for value in known}
    named = [value for value in known if value.number]
    names: Schema = {
        "enum": [value.name for value in named],
        "enumDescriptions": [texts[f"{enum.full_name}.{value.name}"] for value in named],
    }
    others = [enum_is(enum, numbers.__contains__)]
    if not broken(field, **{field.name: _ONE_MORE}):
        others += [{"type": "integer", "minimum": 0}, {"type": "string", "pattern": "^[0-9]{1,9}$"}]
    schema = any_of([names, *others])
    rules = field_rules(field)
    return saying(schema, rules[0].message) if rules else schema
