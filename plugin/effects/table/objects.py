"""The objects that run the operator, and what databases need of the cluster."""

from typing import Final

from plugin.effects.change import Change
from plugin.effects.effect import Effect
from plugin.effects.row import NEW_OPERATOR, Row, becomes
from plugin.effects.table import sources

_STOPS = "databases run on, and nothing looks after them: none is created or changed"
_FIRST: Final = Row(
    ("",),
    Effect.NOTHING,
    "it comes with a new operator, which has no databases yet",
    sources.START,
    when=Change.added,
    given={NEW_OPERATOR: "true"},
)
METADATA: Final = Row(
    ("metadata.*",), Effect.NOTHING, "it is for people and tools to find it by", sources.METADATA
)

OPERATOR: Final = (
    _FIRST,
    Row(("",), Effect.OPERATOR_RESTART, "another operator starts", sources.START, Change.added),
    Row(("",), Effect.OPERATOR_RESTART, f"the operator goes: {_STOPS}", sources.START),
    METADATA,
    Row(
        ("spec.replicas",),
        Effect.OPERATOR_RESTART,
        f"the operator stops: {_STOPS}",
        sources.START,
        when=becomes("0"),
    ),
    Row(
        ("spec.template.spec.containers.*.image",),
        Effect.UNKNOWN,
        "another operator may build database pods otherwise, and then restarts all of them: read"
        " its release notes",
        sources.COMPARE_STATEFUL_SET,
    ),
    Row(
        ("spec.template.metadata.annotations.checksum/config",),
        Effect.OPERATOR_RESTART,
        "the operator reads its settings as it starts, and the chart restarts it when one changes;"
        " it then looks at every database at once",
        sources.CHART_CHECKSUM,
    ),
    Row(
        ("spec.template.metadata.annotations.checksum/backup-credentials",),
        Effect.OPERATOR_RESTART,
        "a key has changed, or the list of namespaces: the operator restarts to look at every"
        " database at once",
        sources.SYNC,
    ),
    Row(
        ("spec.template.spec.containers.*.env*",),
        Effect.UNKNOWN,
        "the operator restarts; what it does by the variable is not known here",
        sources.START,
    ),
    Row(
        ("spec.*",),
        Effect.OPERATOR_RESTART,
        "its pod is replaced by another",
        sources.START,
    ),
)

SERVICE: Final = (
    _FIRST,
    Row(
        ("*",),
        Effect.NOTHING,
        "it leads to the operator's API, which databases do not use",
        f"{sources.CHART}/service.yaml",
    ),
)

OPERATOR_ACCOUNT: Final = (
    _FIRST,
    Row(
        ("",),
        Effect.OPERATOR_RESTART,
        f"the operator has no rights without it, and its next pod does not start: {_STOPS}",
        f"{sources.CHART}/serviceaccount.yaml",
        when=Change.removed,
    ),
    Row(
        ("*",),
        Effect.NOTHING,
        "it is the operator's own; database pods run under another",
        f"{sources.CHART}/serviceaccount.yaml",
    ),
)

PRIORITY_CLASS: Final = (
    Row(
        ("",),
        Effect.NOTHING,
        "pods get it by a name that the operator is told",
        sources.COMPARE_STATEFUL_SET,
        when=Change.added,
    ),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "a database pod that names it and restarts does not come up without",
        sources.PRIORITY,
    ),
    Row(
        ("value", "preemptionPolicy"),
        Effect.NOTHING,
        "Kubernetes refuses to change it, and the deployment fails: take a class of another name",
        sources.PRIORITY,
    ),
    Row(
        ("*",),
        Effect.NOTHING,
        "a pod has its priority from when it started",
        sources.PRIORITY,
    ),
)

NAMESPACE: Final = (
    Row(("",), Effect.NOTHING, "nothing is in it yet", sources.NAMESPACES, when=Change.added),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "everything in it is deleted with it, the operator and databases included",
        sources.NAMESPACES,
    ),
    Row(
        ("metadata.*pod-security*",),
        Effect.UNKNOWN,
        "pods that Kubernetes no longer admits do not come up once they restart",
        "kubernetes.io/docs/concepts/security/pod-security-admission",
    ),
    METADATA,
    Row(("spec.*",), Effect.NOTHING, "Kubernetes fills it in itself", sources.NAMESPACES),
)

DEFINITION: Final = (
    Row(("",), Effect.NOTHING, "there is nothing of this kind yet", sources.DEFINITIONS,
        when=Change.added),
    Row(
        ("",),
        Effect.DATA_AT_RISK,
        "every object of this kind is deleted with it, and by the operator every database with"
        " its volumes",
        sources.DEFINITIONS,
    ),
    METADATA,
    Row(
        ("spec.names.categories*", "spec.names.shortNames*", "*.additionalPrinterColumns*"),
        Effect.NOTHING,
        "it is for kubectl alone",
        sources.DEFINITIONS,
    ),
    Row(
        ("*.schema.fields.*",),
        Effect.NOTHING,
        "the definition knows one field more",
        sources.DEFINITIONS,
        when=Change.added,
    ),
    Row(
        ("*.schema.fields.*",),
        Effect.UNKNOWN,
        "Kubernetes drops the field when an object that has it is next written, or refuses what"
        " is in it: see whether your objects have it",
        sources.DEFINITIONS,
    ),
    Row(
        ("*.schema.digest",),
        Effect.UNKNOWN,
        "Kubernetes checks, or fills in, something else when an object is next written: those that"
        " are stored stay as they are until then",
        sources.DEFINITIONS,
    ),
    Row(
        ("spec.*",),
        Effect.NOTHING,
        "objects that are stored can be read as before",
        sources.DEFINITIONS,
        when=Change.added,
    ),
    Row(
        ("spec.versions*", "spec.scope", "spec.group", "spec.names*"),
        Effect.DATA_AT_RISK,
        "objects that are stored under what goes can no longer be read",
        sources.DEFINITIONS,
    ),
)  # fmt: skip
