"""The program as Pulumi starts it: the counterpart of the Go module's main.go."""

from plugin.main import run

run()
