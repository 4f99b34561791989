"""Why an archive cannot be had."""


class FetchError(Exception):
    """The archive cannot be had. Says why, as the rest of a sentence about the field."""
