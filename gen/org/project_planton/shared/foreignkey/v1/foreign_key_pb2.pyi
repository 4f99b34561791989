from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StringValueOrRef(_message.Message):
    __slots__ = ("value", "value_from")
    VALUE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FROM_FIELD_NUMBER: _ClassVar[int]
    value: str
    value_from: ValueFromRef
    def __init__(self, value: _Optional[str] = ..., value_from: _Optional[_Union[ValueFromRef, _Mapping]] = ...) -> None: ...

class ValueFromRef(_message.Message):
    __slots__ = ("kind", "env", "name", "field_path")
    KIND_FIELD_NUMBER: _ClassVar[int]
    ENV_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    FIELD_PATH_FIELD_NUMBER: _ClassVar[int]
    kind: str
    env: str
    name: str
    field_path: str
    def __init__(self, kind: _Optional[str] = ..., env: _Optional[str] = ..., name: _Optional[str] = ..., field_path: _Optional[str] = ...) -> None: ...
