#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# send.sh BUILD [COUNT [LANES]]: messages a second of Bookbell's sender and of the npm package
# web-push, against the same nginx in the same run. BUILD: a release build with the target bench_send.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
build=${1:?usage: send.sh BUILD [COUNT [LANES]]}
count=${2-20000}
lanes=${3-2}
bench=$(CDPATH='' cd -- "$build" && pwd)/tests/bench/bench_send

work=$(mktemp -d)
mkfifo "$work/open"
"$bench" --serve <"$work/open" >"$work/served" &
server=$!
exec 3>"$work/open"
trap 'exec 3>&-; wait "$server" || true; rm -rf "$work"' EXIT

tries=0
until [ -s "$work/served" ]; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || { echo 'nginx does not start' >&2; exit 1; }
    sleep 0.1
done
read -r origin ca <"$work/served"

ours=$("$bench" "$origin" "$ca" "$count" "$lanes")
echo "$ours"
(cd "$work" && npm install --silent --no-fund --no-audit web-push >/dev/null)
theirs=$(cd "$work" && node "$here/compare_web_push.mjs" "$origin" "$ca" 3000)
echo "$theirs"
echo "$ours $theirs" | awk '{
    for (i = 2; i <= NF; i++)
        if ($i ~ "^messages/s") rate[++n] = $(i - 1)
    printf "ratio: %.1f\n", rate[1] / rate[2]
}'
