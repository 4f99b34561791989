"""The counterpart of the Go package `module`, file by file."""
