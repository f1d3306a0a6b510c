"""The catalogue as people write it: a folder of Markdown, read into the documents that are published."""
