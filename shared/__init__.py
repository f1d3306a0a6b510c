"""What more than one service needs: schemas, formats, couch, bus, settings, logging, metrics."""
