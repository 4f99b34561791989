"""What the fields of a mapping ask of each other.

Apart from the fields themselves, since an overlay can bring what a manifest
lacks, or take away what is too much.
"""

import itertools
from collections.abc import Iterator, Sequence

from google.protobuf.descriptor import Descriptor, FieldDescriptor

from contract_schema.credentials import credential_requirements, credential_rule, exclusion
from contract_schema.given_rules import broken, field_rules, message_rules
from contract_schema.messages import held_by, is_written, named
from contract_schema.rules import condition
from contract_schema.schemas import ANYTHING, GIVEN, Schema, all_of, saying
from plugin.stack_input.fields import message_of, names_of


def requirements(message: Descriptor) -> Schema:
    """Return the schema of what the fields of a message, and of those within it, ask."""
    own = [
        *_required(message),
        *(_once(field) for field in message.fields if names_of(field)[1:]),
        *_alternatives(message),
        *(
            saying(condition(rule.expression, message), rule.message)
            for rule in message_rules(message)
        ),
        *credential_requirements(message),
        {"patternProperties": dict(_below(message))},
    ]
    return {"allOf": [asked for asked in own if asked != ANYTHING]}


def reference(message: Descriptor) -> Schema:
    """Return the schema that refers to a message's requirements."""
    return {"$ref": f"#/definitions/{message.name}.requirements"}


def _required(message: Descriptor) -> Iterator[Schema]:
    for field in message.fields:
        if broken(field):
            what, _, remedy = broken(field)[0].partition(": ")
            yield saying(is_written(field), f"{field.json_name} is required: {remedy or what}")


def _once(field: FieldDescriptor) -> Schema:
    """A field may have several names, but only one value."""
    return all_of(
        [
            {
                "if": {"required": [one], "properties": {one: GIVEN}},
                "then": {
                    "patternProperties": {
                        f"^{other}$": saying({"type": "null"}, f"is {one} too: remove one of them")
                    }
                },
            }
            for one, other in itertools.combinations(names_of(field), 2)
        ]
    )


def _alternatives(message: Descriptor) -> Iterator[Schema]:
    for oneof in message.oneofs:
        for one, other in itertools.combinations(oneof.fields, 2):
            yield exclusion(one, other)


def rule_texts(message: Descriptor) -> list[str]:
    """Return what the rules of a message say, those that no schema can express too."""
    alternatives = [
        f"{' and '.join(field.json_name for field in oneof.fields)} exclude each other"
        for oneof in message.oneofs
        if oneof.fields[1:]
    ]
    own = [rule.message for rule in message_rules(message)]
    return [*own, *alternatives, *credential_rule(message)]


def _below(message: Descriptor) -> Iterator[tuple[str, Schema]]:
    for field in message.fields:
        below = message_of(field)
        if below is None:
            continue
        asked = all_of([reference(below), *_rules_of_message(field)])
        yield named(field), {"items": asked} if field.is_repeated else asked


def _rules_of_message(field: FieldDescriptor) -> Sequence[Schema]:
    """A rule of a field whose `this` is a message."""
    if field.is_repeated:
        return []
    return [
        saying(condition(rule.expression, held_by(field)), rule.message)
        for rule in field_rules(field)
    ]
