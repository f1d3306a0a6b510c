"""Every operation outside `/sync` as a row: method, path, handler, who may call it, what goes in and out."""
