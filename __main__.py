"""The program as Pulumi starts it: the counterpart of the Go module's main.go."""

import os
import signal

from plugin.importing import importing

with importing():
    from plugin.main import run

# The engine interrupts the program once a resource has failed, or the user has
# pressed Ctrl-C, and reports either itself: a traceback of Pulumi's event loop
# would hide its message. 32 tells Pulumi's language host that there is one.
signal.signal(signal.SIGINT, lambda *_: os._exit(32))

run()
