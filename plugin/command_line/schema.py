"""`planton-zalando schema`."""

import json

import click

from plugin.contract_schema import DOCUMENTS, document_schema


@click.command("schema")
@click.argument("document", type=click.Choice(DOCUMENTS), default=DOCUMENTS[0])
def schema_command(document: str) -> None:
    """Print a JSON Schema, by which editors complete and check manifests.

    DOCUMENT is what is written: a manifest, unless said otherwise, the
    stack-input that the CLI makes of it, or the provider-config file.

    Example: planton-zalando schema > manifest.schema.json
    """
    click.echo(json.dumps(document_schema(document), ensure_ascii=False, indent=1))
