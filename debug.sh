#!/usr/bin/env bash
# The manual test: deploys a manifest with the Pulumi CLI to the current kubeconfig, state in .pulumi-state.
#   ./debug.sh [MANIFEST]           hack/manifest.yaml unless given
#   DEBUG=1 ./debug.sh [MANIFEST]   waits for a debugger (debugpy; Pulumi prints the port to attach to)
set -euo pipefail
cd "$(dirname "$0")"
exec make up MANIFEST="${1:-hack/manifest.yaml}" PULUMI_FLAGS="${DEBUG:+--attach-debugger=program}"
