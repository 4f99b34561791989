"""The program: load, decode, validate, resources.

The one place that reads Pulumi's configuration.
"""

import os
import shutil
from collections.abc import Callable, Iterator

import pulumi
from pulumi.runtime.config import CONFIG, get_config_env

from plugin.chart.chart import Chart
from plugin.chart.obtain import obtain
from plugin.configuration_keys import misspelt
from plugin.errors import InvalidStackInputError, Problem
from plugin.kubernetes_provider.cluster_access import ClusterAccess
from plugin.kubernetes_provider.commands import how_to_install
from plugin.module.locals import Locals
from plugin.module.main import resources
from plugin.module.vars import CONFIG_NAMESPACE, STACK_INPUT_CONFIG
from plugin.plan import ObtainChart, plan
from plugin.prepare import prepare
from plugin.pulumi_errors import as_run_error
from plugin.settings import settings
from plugin.stack_input.document import Document
from plugin.stack_input.sources import load

Prepare = Callable[[Locals, Chart | None], None]
"""What is done before resources are registered."""


def _nothing(_locals: Locals, _chart: Chart | None) -> None:
    """A preview looks at no cluster and writes no file."""


def run() -> None:
    """Deploy the hand-off that the CLI left for this program.

    Raises:
        pulumi.RunError: with everything that a person has to know to mend it.
    """
    with as_run_error():
        deploy(configured_handoff(), prepare)


def configured_handoff() -> Document:
    """Return the hand-off from where the CLI leaves it.

    Raises:
        InvalidStackInputError: the configuration has a key that is misspelt.
        LoadError: there is none, or it cannot be read.
    """
    return load(_configured()(STACK_INPUT_CONFIG), os.environ)


def deploy(
    handoff: Document, first: Prepare = _nothing, obtain_chart: ObtainChart = obtain
) -> None:
    """Register the resources of one hand-off, once all is known to be right.

    Args:
        handoff: a stack input, or a manifest alone.
        first: what is done once all is known to be right.
        obtain_chart: gives the chart, by the network where the spec says so.

    Raises:
        PluginError: the hand-off, the configuration or a resource is refused.
    """
    planned = plan(handoff, settings(_configured(), os.environ), obtain_chart)
    locals_ = planned.locals
    for warning in (*map(str, planned.warnings), *_missing_command(locals_.cluster_access)):
        pulumi.log.warn(warning)
    first(locals_, planned.chart)
    resources(locals_)


def _configured() -> Callable[[str], str | None]:
    """Return what gives the value of a key of the Pulumi configuration, without its namespace.

    Raises:
        InvalidStackInputError: a key is misspelt, and so would be passed over.
    """
    # Pulumi asks for one key at a time: what set_all_config has set, then the environment.
    keys = sorted({*CONFIG.get(), *(get_config_env() or {})})
    if wrong := [Problem(problem) for problem in map(misspelt, keys) if problem]:
        raise InvalidStackInputError(wrong)
    return pulumi.Config(CONFIG_NAMESPACE).get


def _missing_command(access: ClusterAccess) -> Iterator[str]:
    """Yield that the command which signs in to the cluster is not on this machine."""
    if access.exec_command and not shutil.which(access.exec_command):
        yield how_to_install(access.exec_command)
