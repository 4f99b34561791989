"""The contract as a JSON Schema. What it cannot say, it lets through: it never
refuses what decoding and validation accept.
"""

import plugin  # noqa: F401 - makes gen/ an import root
