#!/bin/sh
# Makes .venv with exactly the packages of requirements.txt, each checked against its hash, and the project itself.

set -e
python=$(infra/setup/python.sh)
"$python" -m venv .venv
.venv/bin/python -m pip install --disable-pip-version-check --require-hashes -r requirements.txt
.venv/bin/python -m pip install --disable-pip-version-check --no-deps --no-build-isolation -e .
