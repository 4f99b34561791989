"""The contract's rules: those of the proto, and what CEL cannot express."""
