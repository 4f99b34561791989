from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
KUBERNETES_LABEL_VALUE_FIELD_NUMBER: _ClassVar[int]
kubernetes_label_value: _descriptor.FieldDescriptor
KUBERNETES_QUANTITY_FIELD_NUMBER: _ClassVar[int]
kubernetes_quantity: _descriptor.FieldDescriptor
CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
credential: _descriptor.FieldDescriptor
BASE64_TEXT_FIELD_NUMBER: _ClassVar[int]
base64_text: _descriptor.FieldDescriptor
