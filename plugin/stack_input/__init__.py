"""From the text that the CLI hands over to a checked `StackInput` message."""
