"""What a backup block becomes: plain values, and no Pulumi.

`storage/` knows each backend, `credentials` the ways to its keys,
`environment` what a database pod is given, `delivery` the objects that carry
it.
"""
