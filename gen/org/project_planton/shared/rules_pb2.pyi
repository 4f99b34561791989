from buf.validate import validate_pb2 as _validate_pb2
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor
KUBERNETES_LABEL_VALUE_FIELD_NUMBER: _ClassVar[int]
kubernetes_label_value: _descriptor.FieldDescriptor
KUBERNETES_LABEL_KEY_FIELD_NUMBER: _ClassVar[int]
kubernetes_label_key: _descriptor.FieldDescriptor
KUBERNETES_QUANTITY_FIELD_NUMBER: _ClassVar[int]
kubernetes_quantity: _descriptor.FieldDescriptor
CREDENTIAL_FIELD_NUMBER: _ClassVar[int]
credential: _descriptor.FieldDescriptor
CRON_SCHEDULE_FIELD_NUMBER: _ClassVar[int]
cron_schedule: _descriptor.FieldDescriptor
BASE64_TEXT_FIELD_NUMBER: _ClassVar[int]
base64_text: _descriptor.FieldDescriptor
KUBERNETES_NAMESPACE_FIELD_NUMBER: _ClassVar[int]
kubernetes_namespace: _descriptor.FieldDescriptor
KUBERNETES_NAME_FIELD_NUMBER: _ClassVar[int]
kubernetes_name: _descriptor.FieldDescriptor
BUCKET_NAME_FIELD_NUMBER: _ClassVar[int]
bucket_name: _descriptor.FieldDescriptor
GUID_FIELD_NUMBER: _ClassVar[int]
guid: _descriptor.FieldDescriptor
ARCHIVE_PATH_FIELD_NUMBER: _ClassVar[int]
archive_path: _descriptor.FieldDescriptor
GIVEN_BY_OVERLAY_FIELD_NUMBER: _ClassVar[int]
given_by_overlay: _descriptor.FieldDescriptor
API_SERVER_FIELD_NUMBER: _ClassVar[int]
api_server: _descriptor.FieldDescriptor
IAM_ROLE_ARN_FIELD_NUMBER: _ClassVar[int]
iam_role_arn: _descriptor.FieldDescriptor
CONCURRENCY_FIELD_NUMBER: _ClassVar[int]
concurrency: _descriptor.FieldDescriptor
