"""The Mermaid text has every node and edge, and nothing that Mermaid takes for its own."""

import re

import pytest
from deployments import MANIFESTS, drawn

from plugin.graph.as_mermaid import as_mermaid
from plugin.graph.model import Graph, Lane, Node, Origin
from plugin.graph.reduced import reduced
from plugin.stack_input.document import Document

every_manifest = pytest.mark.parametrize("handoff", MANIFESTS.values(), ids=MANIFESTS.keys())
NODE = re.compile(r'    (n\d+)\["([^"\n]+)"\]')
EDGE = re.compile(r'  (n\d+) (?:-->|-\.->|==>)(?:\|"([^"\n]+)"\|)? (n\d+)')
OTHER = re.compile(
    r'flowchart LR|  subgraph \w+\["[\w ]+"\]|  end|  legend>"[^"\n]+"\]'
    r"|  classDef \w+ [#\w:, -]+|  class [n\d,]+ \w+"
)


@every_manifest
def test_each_line_is_a_node_an_edge_or_of_the_frame(handoff: Document) -> None:
    picture = drawn(handoff)
    lines = as_mermaid(picture).splitlines()
    nodes = [found for line in lines if (found := NODE.fullmatch(line))]
    edges = [found for line in lines if (found := EDGE.fullmatch(line))]
    others = [line for line in lines if OTHER.fullmatch(line)]
    assert len(nodes) + len(edges) + len(others) == len(lines)
    assert len(nodes) == len(picture.nodes)
    keys = {node.key: f"n{index}" for index, node in enumerate(picture.nodes)}
    assert [(found[1], found[3]) for found in edges] == [
        (keys[edge.source], keys[edge.target]) for edge in reduced(picture.edges)
    ]


def test_signs_of_mermaid_and_html_are_escaped() -> None:
    """By the code point: `#34;` is a quotation mark (Mermaid, flowchart syntax)."""
    node = Node("x", Lane.STACK, Origin.STACK, "Secret", ('a"]--><b>#35;`$(X)',))
    text = as_mermaid(Graph((node,), (), {}, ()))
    assert (
        '    n0["<b>Secret</b><br>a#34;#93;--#62;#60;b#62;#35;35#59;#96;#36;#40;X#41;"]\n' in text
    )
