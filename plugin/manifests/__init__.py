"""Files, and the documents in them: which are manifests of this module."""
