"""What is told of the namespace that could not be created or changed."""

from plugin.failures.advice import Advice
from plugin.failures.causes import CAUSES
from plugin.failures.remedies import TAKE_AS_IT_IS

IN_THE_WAY = (
    Advice(
        r"already exists",
        f"the namespace {{namespace}} is in the cluster already. {TAKE_AS_IT_IS}",
    ),
)
"""By texts of the API server."""

OF_THE_NAMESPACE = (IN_THE_WAY, CAUSES)
"""With the word `namespace`."""
