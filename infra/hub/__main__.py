"""`python -m infra.hub`: the `hub` command, where it is not installed."""

import sys

from infra.hub.cli import main

sys.exit(main())
