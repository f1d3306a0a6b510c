#!/bin/sh
# Prints the path of the first Python >= 3.11 on this machine that can make virtual environments; else says what to do.
# Candidates are run, not only found: a version manager leaves names on the PATH that start nothing.

for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
  "$name" -c 'import sys, venv, ensurepip; assert sys.version_info >= (3, 11); print(sys.executable)' 2>/dev/null && exit 0
done
found=$(python3 --version 2>/dev/null || echo none)
echo "Tejedora needs Python 3.11 or newer with venv, and found: $found. On Debian or Ubuntu: apt-get install python3 python3-venv" >&2
exit 1
