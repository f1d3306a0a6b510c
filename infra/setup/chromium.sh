#!/bin/sh
# Prints the path of a Chromium or Chrome: CHROMIUM, else what is installed, else, as root with apt-get, Debian's.

for name in "$CHROMIUM" chromium chromium-browser google-chrome google-chrome-stable; do
  [ -n "$name" ] && command -v "$name" && exit 0
done
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  echo "Installing chromium with apt-get…" >&2
  { apt-get update -q && DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends chromium; } >&2
  command -v chromium && exit 0
fi
echo "The browser tests need Chromium: install chromium or google-chrome, or set CHROMIUM to its path." >&2
exit 1
