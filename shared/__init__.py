"""Python that more than one service uses. Imports no service.

See `README.md` beside this file for the modules, the documents, the subjects and the decisions.
"""

__version__ = "0.1.0"
