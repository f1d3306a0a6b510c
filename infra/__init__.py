"""What runs a hub: the embedded engine, the supervisor, the `hub` command, deployment."""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - somebody may start it with another Python than make does
    sys.exit("Tejedora needs Python 3.11 or newer; this is " + sys.version.split()[0] + ".")
