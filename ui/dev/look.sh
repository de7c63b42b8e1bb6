#!/bin/sh
# Screenshot of a page in headless Chromium: dev/look.sh URL OUT.png [WIDTHxHEIGHT]
set -eu
size=$(echo "${3:-1280x800}" | tr x ,)
profile=$(mktemp -d)
chromium --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
  --disable-component-update --disable-sync --hide-scrollbars --user-data-dir="$profile" --window-size="$size" \
  --virtual-time-budget=4000 --screenshot="$2" "$1" >/dev/null 2>&1
rm -rf "$profile"
