"""Settings of the operator that are a part of every database pod."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import Row
from plugin.effects.table import sources

_LAZY = Row(
    ("docker_image",),
    Effect.BESIDE_PODS,
    "with enable_lazy_spilo_upgrade a pod takes the new image when it next restarts, for whatever"
    " reason",
    sources.COMPARE_STATEFUL_SET,
    given={"enable_lazy_spilo_upgrade": "true"},
)
_NO_SCALYR = Row(
    ("scalyr_*",),
    Effect.OPERATOR_RESTART,
    "there is no sidecar for Scalyr without scalyr_api_key and scalyr_image",
    sources.COMPARE_CONTAINERS,
    when=lambda change: change.path[-1] != "scalyr_api_key",
    given={"scalyr_api_key": ""},
)

_TEMPLATE = (
    Row(
        ("docker_image",),
        Effect.ROLLING_RESTART,
        "every database pod runs the image: read the release notes of Spilo on the way between"
        " the two",
        sources.COMPARE_CONTAINERS,
    ),
    Row(
        ("enable_lazy_spilo_upgrade",),
        Effect.ROLLING_RESTART,
        "pods that still run an old image restart",
        sources.SYNC,
        when=lambda change: change.after is not True,
    ),
    Row(
        ("pod_environment_configmap", "pod_environment_secret"),
        Effect.ROLLING_RESTART,
        "every database pod gets the variables of another object",
        sources.POD_ENVIRONMENT,
    ),
    Row(
        ("additional_secret_mount", "additional_secret_mount_path"),
        Effect.ROLLING_RESTART,
        "every container of a database pod mounts it",
        sources.SECRET_VOLUME,
    ),
    Row(
        ("gcp_credentials", "log_s3_bucket", "pam_configuration", "pam_role_name"),
        Effect.ROLLING_RESTART,
        "it is a variable of every database pod",
        sources.POD_ENVIRONMENT,
    ),
    Row(
        ("pod_priority_class_name", "pod_terminate_grace_period", "pod_service_account_name",
         "enable_pod_antiaffinity", "pod_antiaffinity_*", "node_readiness_label*",
         "spilo_runasuser", "spilo_runasgroup", "spilo_fsgroup"),
        Effect.ROLLING_RESTART,
        "it is a part of every database pod, which the operator compares",
        sources.COMPARE_STATEFUL_SET,
    ),
    Row(
        ("additional_pod_capabilities*", "spilo_privileged", "spilo_allow_privilege_escalation",
         "enable_readiness_probe", "liveness_probe*", "enable_shm_volume",
         "share_pgsocket_with_sidecars", "enable_sidecars", "enable_init_containers", "sidecars*",
         "sidecar_docker_images*", "scalyr_*"),
        Effect.ROLLING_RESTART,
        "it is a part of the containers of every database pod, which the operator compares",
        sources.COMPARE_CONTAINERS,
    ),
    Row(
        ("default_cpu_*", "default_memory_*", "set_memory_request_to_limit"),
        Effect.ROLLING_RESTART,
        "the pods of databases whose manifest does not say what they need restart; others do not",
        sources.COMPARE_CONTAINERS,
    ),
    Row(
        ("min_cpu_limit", "min_memory_limit", "max_cpu_request", "max_memory_request"),
        Effect.ROLLING_RESTART,
        "the pods of databases that are beyond it, before or after, restart; others do not",
        sources.COMPARE_CONTAINERS,
    ),
    Row(
        ("secret_name_template",),
        Effect.ROLLING_RESTART,
        "the operator writes Secrets of the new name with new passwords, and sets these: who signs"
        " in by an old Secret no longer can",
        sources.SYNC_SECRETS,
    ),
)  # fmt: skip

_LABELS = (
    Row(
        ("inherited_labels*",),
        Effect.ROLLING_RESTART,
        "pods of databases whose postgresql resource has a label of that key restart; others do"
        " not",
        sources.COMPARE_STATEFUL_SET,
    ),
    Row(
        ("inherited_annotations*",),
        Effect.ROLLING_RESTART,
        "pods of databases whose postgresql resource has an annotation of that key restart; from"
        " operator 1.13 on they get it as they run",
        sources.POD_ANNOTATIONS,
    ),
    Row(
        ("custom_pod_annotations*", "kube_iam_role"),
        Effect.ROLLING_RESTART,
        "it is an annotation of every database pod, which operators before 1.13 restart it for;"
        " later ones change it as the pod runs, where what acts at a pod's start does not see it",
        sources.POD_ANNOTATIONS,
    ),
)

_TOLERATIONS = (
    Row(
        ("toleration.*", "toleration"),
        Effect.BESIDE_PODS,
        "the operator compares only how many tolerations a pod has: one that is changed reaches"
        " neither pods nor their StatefulSet before something else changes as well",
        sources.TOLERATIONS,
        when=Change.changed,
    ),
    Row(
        ("toleration*",),
        Effect.ROLLING_RESTART,
        "every database pod gets, or loses, a toleration",
        sources.TOLERATIONS,
    ),
)

SETTINGS_OF_PODS: Final = (_LAZY, _NO_SCALYR, *_TEMPLATE, *_LABELS, *_TOLERATIONS)
