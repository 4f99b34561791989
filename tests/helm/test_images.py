"""Which part of an image's name is its registry."""

import pytest

from plugin.helm.images import mirrored_images


@pytest.mark.parametrize(
    ("image", "mirrored"),
    [
        ("ghcr.io/zalando/spilo-16:3.2-p3", "r.example.com/m/zalando/spilo-16:3.2-p3"),
        ("registry:5000/spilo", "r.example.com/m/spilo"),
        ("localhost/spilo:1", "r.example.com/m/spilo:1"),
        ("zalando/spilo:1", "r.example.com/m/zalando/spilo:1"),
        ("spilo:1", "r.example.com/m/spilo:1"),
    ],
)
def test_only_the_registry_is_replaced(image: str, mirrored: str) -> None:
    values = mirrored_images("r.example.com/m", {"configGeneral": {"docker_image": image}})
    assert values["configGeneral"] == {"docker_image": mirrored}


@pytest.mark.parametrize("section", [None, 5, {}, {"docker_image": None}, {"docker_image": ""}])
def test_a_chart_that_names_no_image(section: object) -> None:
    values = mirrored_images("r.example.com", {"configGeneral": section})
    assert values == {"image": {"registry": "r.example.com"}}
