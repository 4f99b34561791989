"""How long hypothesis may look, and where: in CI always at the same examples."""

import os

from hypothesis import HealthCheck, settings

settings.register_profile(
    "project",
    deadline=None,
    derandomize=bool(os.environ.get("CI")),
    suppress_health_check=[HealthCheck.too_slow],
    max_examples=100,
)
settings.load_profile("project")
