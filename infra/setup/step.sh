#!/bin/sh
# step.sh TITLE COMMAND…: runs a long command quietly, with a dot every two seconds and the time it took at the end.
# When it fails, everything it said is shown.

title=$1
shift
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT
trap 'kill "$work" 2>/dev/null; exit 130' INT TERM
began=$(date +%s)

printf '%s ' "$title"
"$@" >"$log" 2>&1 &
work=$!
while kill -0 "$work" 2>/dev/null; do
  printf '.'
  sleep 2 &
  wait $! # a signal ends this wait at once
done
if wait "$work"; then
  printf ' %s s\n' "$(($(date +%s) - began))"
else
  status=$?
  printf ' failed\n'
  cat "$log" >&2
  exit "$status"
fi
