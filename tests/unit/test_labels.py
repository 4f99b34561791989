"""Labels by metadata, and the domain of their keys."""

import pytest

from plugin.contract import Metadata
from plugin.errors import InvalidStackInputError
from plugin.labels import checked_label_domain, labels


@pytest.mark.parametrize(
    ("field", "key"),
    [("org", "organization"), ("env", "environment"), ("id", "resource_id")],
)
def test_one_whose_source_is_empty_is_left_out(field: str, key: str) -> None:
    full = Metadata(name="main", id="id-1", org="acme", env="prod")
    part = Metadata(name="main", id="id-1", org="acme", env="prod")
    part.ClearField(field)
    assert set(labels(full, None).own) - set(labels(part, None).own) == {key}
    assert labels(part, None).inherited == labels(full, None).inherited


FULL = Metadata(name="main", id="id-1", org="acme", env="prod")


def test_the_seeds_keys_are_bare() -> None:
    found = labels(FULL, None)
    assert found.own == {
        "resource": "true",
        "organization": "acme",
        "environment": "prod",
        "resource_kind": "KubernetesZalandoPostgresOperator",
        "resource_id": "id-1",
    }
    assert set(found.inherited) == set(found.own)


def test_with_a_domain_they_are_the_go_modules_and_the_name_is_not_handed_on() -> None:
    found = labels(FULL, "planton.ai")
    assert found.own == {
        "planton.ai/resource": "true",
        "planton.ai/organization": "acme",
        "planton.ai/environment": "prod",
        "planton.ai/kind": "KubernetesZalandoPostgresOperator",
        "planton.ai/id": "id-1",
        "planton.ai/name": "main",
    }
    assert set(found.inherited) == set(found.own) - {"planton.ai/name"}


def test_no_domain_is_none() -> None:
    assert checked_label_domain(None) is None
    assert checked_label_domain("") is None
    assert checked_label_domain("planton.ai") == "planton.ai"


@pytest.mark.parametrize("domain", ["Planton.ai", "planton.ai/", "-a", "a..b", "a" * 254, "a\n"])
def test_a_domain_that_is_no_dns_name(domain: str) -> None:
    with pytest.raises(InvalidStackInputError) as caught:
        checked_label_domain(domain)
    assert str(caught.value) == (
        "Pulumi configuration planton-cloud:label-domain is no DNS name:"
        " set it to for example planton.ai"
    )
