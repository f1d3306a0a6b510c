#!/bin/sh
# Says nothing when Node >= 20 and npm are here; else says what to do.

found=$(node --version 2>/dev/null || echo none)
major=${found#v}
major=${major%%.*}
case $major in '' | *[!0-9]*) major=0 ;; esac
if [ "$major" -lt 20 ]; then
  echo "Tejedora needs Node.js 20 or newer and found: $found. See https://nodejs.org, or set PATH to a newer one." >&2
  exit 1
fi
npm --version >/dev/null 2>&1 || { echo "Tejedora needs npm, which comes with Node.js; it was not found." >&2; exit 1; }
