"""Whether a deployment moves where databases keep their leader."""

from collections.abc import Iterator

from plugin.cluster.found import CONFIG_MAPS, ENDPOINTS
from plugin.effects.change import text
from plugin.helm.tree import at
from plugin.helm.versions import defaults_of_risk
from plugin.module.locals import Locals

_SETTING = ("configGeneral", "kubernetes_use_configmaps")
_FIELD = f"spec.helm.values.{'.'.join(_SETTING)}"
_VALUES = {CONFIG_MAPS: "true", ENDPOINTS: "false"}


def moved_leaders(before: str, locals_: Locals) -> Iterator[tuple[bool, str]]:
    """Yield whether that is in the way, and the sentence. It is, where the user has not said
    that it is to be so.

    Args:
        before: in which kind of objects the databases that run keep it.
        locals_: what is deployed.
    """
    version = locals_.outputs.chart_version
    given = at(locals_.helm_values, _SETTING)
    wanted = text(defaults_of_risk(version)[_SETTING] if given is None else given)
    after = CONFIG_MAPS if wanted == _VALUES[CONFIG_MAPS] else ENDPOINTS
    if after == before:
        return
    moved = (
        f"databases run that keep their leader in {before}, which moves to {after}: two pods of"
        " one may write at once, as long as one has restarted and the other has not"
    )
    if given is not None:
        yield False, f"{moved}. See that every database is down to one pod before"
        return
    yield (
        True,
        f"{moved}. Chart {version} does so of itself: set {_FIELD} to {_VALUES[before]}, which"
        f" leaves it; or, once every database is down to one pod, to {_VALUES[after]}",
    )
