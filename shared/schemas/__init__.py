"""Every document, message and HTTP body as a pydantic model, one file a domain.

These are the words that services and devices share. `python -m shared.schemas.export DIR` writes them as JSON
Schema, from which the app's types are made. A format with a version in its name (`tejedora/message/v1`) never
changes its meaning: a change is a new version beside the old one.
"""
