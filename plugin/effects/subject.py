"""What an object is to the operator and its databases."""

from enum import Enum, auto


class Subject(Enum):
    """The part that an object of a deployment plays."""

    NAMESPACE = auto()
    DEFINITION = auto()
    POD_VARIABLES = auto()
    """The ConfigMap whose entries are variables of every database pod."""
    POD_SECRET = auto()
    """The Secret whose entries are such variables, in a namespace of databases."""
    POD_FILES = auto()
    """The Secret that is mounted into every database pod."""
    JOB_SECRET = auto()
    """The Secret whose entries are variables of logical backup jobs."""
    UNREAD_SECRET = auto()
    """The Secret beside a ConfigMap that has the keys itself: the operator does not read it."""
    CONFIGURATION = auto()
    """The operator's settings, as OperatorConfiguration or ConfigMap."""
    OPERATOR = auto()
    """The operator's Deployment."""
    SERVICE = auto()
    OPERATOR_ACCOUNT = auto()
    OPERATOR_RIGHTS = auto()
    POD_RIGHTS = auto()
    """The ClusterRole that database pods are bound to."""
    USER_RIGHTS = auto()
    """ClusterRoles for people."""
    PRIORITY_CLASS = auto()
    OTHER = auto()
