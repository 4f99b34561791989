"""What the cluster says to a refusal."""

import json

from kubernetes.client import ApiException


def said(error: ApiException) -> str:
    """Return the status and the API's own words, or what HTTP calls that status where a
    program in between has answered.
    """
    try:
        answer = json.loads(error.body or "null")
    except ValueError:
        answer = None
    message = answer.get("message") if isinstance(answer, dict) else None
    return f"{error.status} {message or error.reason}"
