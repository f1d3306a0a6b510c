"""The CouchDB replication protocol, as much of it as PouchDB and CouchDB's replicator need to pull and to
push.
"""
