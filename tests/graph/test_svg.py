"""The SVG is valid, needs nothing else, and nothing in it lies over another."""

import re
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from deployments import MANIFESTS, drawn
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from plugin.graph.model import Edge, Graph, Kind, Lane, Node, Origin
from plugin.graph.svg.as_svg import as_svg
from plugin.graph.svg.wrap import wrapped
from plugin.stack_input.document import Document

SVG = "{http://www.w3.org/2000/svg}"
NODES = {"stack", "existing", "cluster", "outside"}
every_manifest = pytest.mark.parametrize("handoff", MANIFESTS.values(), ids=MANIFESTS.keys())

Area = tuple[float, float, float, float]


def area(rectangle: ET.Element) -> Area:
    x, y, width, height = (float(rectangle.attrib[key]) for key in ("x", "y", "width", "height"))
    return x, y, x + width, y + height


def boxes(root: ET.Element) -> list[Area]:
    """Return where the nodes are, without the legend's samples."""
    return [
        area(rectangle)
        for group in root.iter(f"{SVG}g")
        for rectangle in group.findall(f"{SVG}rect")
        if rectangle.attrib["class"] in NODES
    ]


def overlap(one: Area, other: Area) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def text_area(text: ET.Element) -> Area:
    """Return the most room that a text may take, in the widest of its usual fonts."""
    sizes = {"title": 8.5, "heading": 8.5, "name": 6.65, "detail": 6.65, "tag-text": 6.0}
    width = cell_len(text.text or "") * sizes.get(text.attrib["class"].split()[0], 6.2)
    x, y = float(text.attrib["x"]), float(text.attrib["y"])
    left = {"end": x - width, "middle": x - width / 2}.get(text.get("text-anchor", ""), x)
    return left, y - 9, left + width, y + 2


def segments(root: ET.Element) -> list[Area]:
    """Return each part of each line that is drawn between nodes."""
    found = []
    for path in root.iterfind(f"{SVG}g/{SVG}path"):
        numbers = [float(number) for number in re.findall(r"[\d.]+", path.attrib["d"])]
        points = list(zip(numbers[::2], numbers[1::2], strict=True))
        for (x, y), (to_x, to_y) in pairwise(points):
            found.append((min(x, to_x), min(y, to_y), max(x, to_x), max(y, to_y)))
    return found


def check(root: ET.Element) -> None:
    width, height = float(root.attrib["width"]), float(root.attrib["height"])
    placed = boxes(root)
    assert not [pair for pair in combinations(placed, 2) if overlap(*pair)]
    texts = [text_area(text) for text in root.iter(f"{SVG}text")]
    assert not [pair for pair in combinations(texts, 2) if overlap(*pair)]
    for left, top, right, bottom in (*placed, *texts):
        assert left >= 0
        assert top >= 0
        assert right <= width
        assert bottom <= height
    for group in root.iter(f"{SVG}g"):
        around = [area(each) for each in group.findall(f"{SVG}rect") if each.get("class") in NODES]
        for outer in around:
            for text in map(text_area, group.findall(f"{SVG}text")):
                assert outer[0] <= text[0]
                assert text[2] <= outer[2]
                assert outer[1] <= text[1]
                assert text[3] <= outer[3]
    for line in segments(root):
        assert line[0] == line[2] or line[1] == line[3]
        assert not [inside for inside in placed if overlap(line, inside)]
        assert not [text for text in texts if overlap(line, text)]


@every_manifest
def test_nothing_lies_over_another(handoff: Document) -> None:
    check(ET.fromstring(as_svg(drawn(handoff))))  # noqa: S314 - our own


def crossings(root: ET.Element) -> int:
    """Return how often a line that goes across meets one that goes down within both."""
    return sum(
        across[1] == across[3] and across[0] < down[0] < across[2] and down[1] < across[1] < down[3]
        for across in segments(root)
        for down in segments(root)
    )


@pytest.mark.parametrize(
    "name", ["hack", "2026-01_minimal", "s3-workload-identity-secret", "feature-logical-gcs"]
)
def test_lines_do_not_cross(name: str) -> None:
    assert crossings(ET.fromstring(as_svg(drawn(MANIFESTS[name])))) == 0  # noqa: S314 - our own


@every_manifest
def test_the_svg_needs_nothing_else(handoff: Document) -> None:
    text = as_svg(drawn(handoff))
    root = ET.fromstring(text)  # noqa: S314 - our own
    assert root.tag == f"{SVG}svg"
    assert [child.tag for child in root][:2] == [f"{SVG}title", f"{SVG}desc"]
    tags = {element.tag.removeprefix(SVG) for element in root.iter()}
    assert tags <= {
        "svg", "title", "desc", "style", "defs", "marker", "path", "g", "rect", "text",
    }  # fmt: skip
    assert not re.findall(r"https?://(?!www\.w3\.org/2000/svg)|@import|href", text)
    for reference in re.findall(r"url\((.*?)\)", text):
        assert reference[0] == "#"
        assert root.find(f".//*[@id='{reference[1:]}']") is not None


@every_manifest
def test_every_edge_has_a_line(handoff: Document) -> None:
    picture = drawn(handoff)
    root = ET.fromstring(as_svg(picture))  # noqa: S314 - our own
    drawn_kinds = {path.get("class") for path in root.iterfind(f"{SVG}g/{SVG}path")}
    assert drawn_kinds == {edge.kind.name.lower() for edge in picture.edges}


@every_manifest
def test_a_node_is_read_in_full(handoff: Document) -> None:
    """Where a name is cut short, its title has all of it."""
    picture = drawn(handoff)
    root = ET.fromstring(as_svg(picture))  # noqa: S314 - our own
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    for node in picture.nodes:
        whole = "\n".join((node.title, *node.names, *node.details))
        assert whole in titles


NAMES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)


@given(name=NAMES, details=st.lists(NAMES, max_size=5), count=st.integers(1, 12))
def test_whatever_the_names_nothing_lies_over_another(
    name: str, details: list[str], count: int
) -> None:
    stack = [
        Node(f"n{index}", Lane.STACK, Origin.STACK, "ConfigMap", (name,), tuple(details), index > 0)
        for index in range(count)
    ]
    operator = Node("operator", Lane.RELEASE, Origin.CLUSTER, "Operator", (name,))
    picture = Graph(
        nodes=(*stack, operator),
        edges=tuple(Edge(node.key, "operator", Kind.BACKUP) for node in stack),
        labels={},
        inherited=("resource",),
    )
    check(ET.fromstring(as_svg(picture)))  # noqa: S314 - our own


@given(NAMES, st.integers(4, 40), st.integers(1, 4))
def test_wrapped_text_fits_and_loses_nothing_unseen(text: str, width: int, most: int) -> None:
    lines = wrapped(text, width, most)
    assert 1 <= len(lines) <= most
    assert all(cell_len(line) <= width for line in lines)
    whole = "".join(lines)
    assert whole == text or (whole.endswith("…") and text.startswith(whole[:-1]))


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("postgres-operator", ["postgres-operator"]),
        (
            "spilo/$(POD_NAMESPACE)/$(SCOPE)/wal/$(PGVERSION)",
            ["spilo/$(POD_NAMESPACE)/", "$(SCOPE)/wal/$(PGVERSION)"],
        ),
        (
            "production-databases-backup-credentials",
            ["production-databases-", "backup-credentials"],
        ),
        ("in analytics, billing, customers", ["in analytics, billing,", "customers"]),
        ("a" * 60, ["a" * 26, "a" * 26, "a" * 8]),
        ("b" * 90, ["b" * 26, "b" * 26, f"{'b' * 25}…"]),
    ],
)
def test_lines_end_where_a_reader_would(text: str, lines: list[str]) -> None:
    assert wrapped(text, 26, 3) == lines
