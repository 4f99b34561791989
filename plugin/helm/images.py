"""Where the chart's images are pulled from."""

import re
from collections.abc import Mapping
from typing import Any

from plugin.helm.tree import Values, merged, nested
from plugin.module.vars import IMAGE_VALUES


def mirrored_images(registry: str, chart_values: Values) -> dict[str, Any]:
    """Return the values that name each image of a chart in another registry.

    Args:
        registry: host, with or without port and path.
        chart_values: the chart's own, which name its images.
    """
    values: dict[str, Any] = {"image": {"registry": registry}}
    for section, key in IMAGE_VALUES:
        block = chart_values.get(section)
        image = block.get(key) if isinstance(block, Mapping) else None
        if isinstance(image, str) and image:
            values = merged(values, nested((section, key), f"{registry}/{_path(image)}"))
    return values


def _path(image: str) -> str:
    """Return an image's name without its registry, which has a dot or a port."""
    first, _, rest = image.partition("/")
    return rest if rest and re.search(r"[.:]|^localhost$", first) else image
