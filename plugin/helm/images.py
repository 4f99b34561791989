"""Where the chart's images are pulled from."""

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
        image = chart_values.get(section, {}).get(key)
        if image:
            path = str(image).partition("/")[2]
            values = merged(values, nested((section, key), f"{registry}/{path}"))
    return values
