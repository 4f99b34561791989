"""The whole schema, of everything that the contract has."""

import re
from collections.abc import Mapping

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message import Message

from contract_schema.fields import field_schema, is_required
from contract_schema.given_rules import field_rules, item_rules, key_rules
from contract_schema.requirements import reference, requirements, rule_texts
from contract_schema.schemas import Schema
from plugin.contract import Metadata, ProviderConfig, StackInput, Target
from plugin.contract_schema import DOCUMENTS
from plugin.module.vars import SPEC_OVERLAY_ANNOTATION
from plugin.stack_input.fields import descriptor_of, messages_within, names_of

_MESSAGES: Mapping[str, type[Message]] = dict(
    zip(DOCUMENTS, (Target, StackInput, ProviderConfig), strict=True)
)
"""What a whole text may be, by the name of its definition."""

_ANNOTATED: Schema = {
    "required": ["metadata"],
    "properties": {
        "metadata": {
            "required": ["annotations"],
            "properties": {"annotations": {"required": [SPEC_OVERLAY_ANNOTATION]}},
        }
    },
}


def document(texts: Mapping[str, str]) -> Schema:
    """Return a schema of draft 7 whose definitions are those of the contract.

    Args:
        texts: comments of proto/ by full name.

    Returns:
        Of each message a definition under its name, and another one of what its
        fields ask of each other under `<name>.requirements`; `manifest`,
        `stack-input` and `provider-config` for whole texts. The `description` of
        a message and of a field is its comment, `x-rules` what its rules say, and
        `x-required` whether a field is needed.
    """
    known = messages_within(descriptor_of(StackInput))
    definitions = {name: _whole(message) for name, message in _MESSAGES.items()}
    for message in sorted(known, key=lambda found: found.name):
        definitions[message.name] = _message(message, texts)
        definitions[f"{message.name}.requirements"] = requirements(message)
    target = f"{descriptor_of(Target).name}.requirements"
    definitions[target] = _unless_overlaid(definitions[target])
    return {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": definitions}


def _whole(message: type[Message]) -> Schema:
    name = descriptor_of(message).name
    return {"allOf": [{"$ref": f"#/definitions/{name}"}, reference(descriptor_of(message))]}


def _unless_overlaid(asked: Schema) -> Schema:
    """An overlay can bring what the spec lacks, and remove what is too much in it."""
    metadata = {"patternProperties": {"^metadata$": reference(descriptor_of(Metadata))}}
    return {"if": _ANNOTATED, "then": metadata, "else": asked}


def _message(message: Descriptor, texts: Mapping[str, str]) -> Schema:
    """Fields by their names in camelCase, which are proposed, and by their other ones."""
    others = {
        f"^{re.escape(name)}$": {
            "$ref": f"#/definitions/{message.name}/properties/{field.json_name}"
        }
        for field in message.fields
        for name in names_of(field)[1:]
    }
    return {
        "description": texts[message.full_name],
        "type": "object",
        "properties": {field.json_name: _field(field, texts) for field in message.fields},
        "patternProperties": others,
        "additionalProperties": False,
        "x-rules": rule_texts(message),
    }


def _field(field: FieldDescriptor, texts: Mapping[str, str]) -> Schema:
    rules = [*field_rules(field), *key_rules(field), *item_rules(field)]
    return {
        "description": texts[field.full_name],
        **field_schema(field, texts),
        "x-rules": [rule.message for rule in rules],
        "x-required": is_required(field),
    }
