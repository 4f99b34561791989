"""The ways to give the keys of a storage or of an encryption: one, and whole.

As `plugin.validation.backup.credentials` checks them, of what
`plugin.backup.credentials` lists.
"""

import itertools
from collections.abc import Iterator, Sequence

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from google.protobuf.message_factory import GetMessageClass

from contract_schema.messages import is_written, named
from contract_schema.schemas import GIVEN, Schema, all_of, any_of, saying
from contract_schema.values import NOT_EMPTY
from plugin.backup.credentials import CredentialSet, credential_sets
from plugin.stack_input.fields import names_of

_REFERENCES = ("existing_secret", "workload_identity")


def credential_requirements(message: Descriptor) -> Iterator[Schema]:
    """Yield the schemas of a block with keys; none for another message."""
    fields, sets = message.fields_by_name, _sets(message)
    if not sets:
        return
    ways = _ways(message)
    for way, another in itertools.combinations(ways, 2):
        for pair in itertools.product(way, another):
            yield exclusion(*(fields[name] for name in pair))
    needed = any_of([is_written(fields[name]) for way in ways for name in way])
    yield saying(needed, "".join(credential_rule(message)))
    known = [name for part in itertools.chain(*sets) for name in names_of(fields[part.field])]
    keys: Schema = {"properties": {"keys": {"propertyNames": {"enum": known}}}}
    yield {"patternProperties": {named(fields[_REFERENCES[0]]): keys}}
    for found in sets:
        for one, other in itertools.permutations(found, 2):
            if other.required:
                yield _beside(fields[one.field], fields[other.field])


def credential_rule(message: Descriptor) -> list[str]:
    """Return what is said of a block whose keys are given in no way, or in two."""
    fields = message.fields_by_name
    ways = (" with ".join(fields[name].json_name for name in way) for way in _ways(message))
    return [f"give one of {', '.join(ways)}: they exclude each other"] if _sets(message) else []


def exclusion(one: FieldDescriptor, other: FieldDescriptor) -> Schema:
    """A mapping in which one of two fields has a value at most."""
    said = f"{one.json_name} and {other.json_name} exclude each other: give one"
    nothing: Schema = {"type": "null"} if other.message_type else {"enum": ["", None]}
    return {"if": _has(one), "then": {"patternProperties": {named(other): saying(nothing, said)}}}


def _beside(one: FieldDescriptor, other: FieldDescriptor) -> Schema:
    said = f"{other.json_name} is required beside {one.json_name}"
    return {"if": _has(one), "then": saying(all_of([is_written(other), _filled(other)]), said)}


def _has(field: FieldDescriptor) -> Schema:
    """A mapping in which a field has a value that is neither null nor an empty text."""
    value = all_of([GIVEN, NOT_EMPTY])
    return all_of([is_written(field), {"patternProperties": {named(field): value}}])


def _filled(field: FieldDescriptor) -> Schema:
    return {"patternProperties": {named(field): NOT_EMPTY}}


def _sets(message: Descriptor) -> Sequence[CredentialSet]:
    has_keys = _REFERENCES[0] in message.fields_by_name
    return credential_sets(GetMessageClass(message)()) if has_keys else ()


def _ways(message: Descriptor) -> list[list[str]]:
    references = [name for name in _REFERENCES if name in message.fields_by_name]
    inline = [[part.field for part in found] for found in _sets(message)]
    return [*inline, *([name] for name in references)]
