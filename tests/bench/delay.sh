#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# delay.sh BUILD [COUNT]: messages a second over lanes and over the delay of the push service's
# answers, which nginx's echo module makes without work in between. BUILD: a release build with the
# target bench_send.
set -eu

build=${1:?usage: delay.sh BUILD [COUNT]}
count=${2-20000}
bench=$(CDPATH='' cd -- "$build" && pwd)/tests/bench/bench_send

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkfifo "$work/open"
for delay in 0 50 200; do
    : >"$work/served"
    "$bench" --serve "$delay" <"$work/open" >"$work/served" &
    server=$!
    exec 3>"$work/open"
    tries=0
    until [ -s "$work/served" ]; do
        tries=$((tries + 1))
        [ "$tries" -lt 100 ] || { echo 'nginx does not start' >&2; exit 1; }
        sleep 0.1
    done
    read -r origin ca <"$work/served"
    for lanes in 1 2 3 4; do
        printf '%3d ms: ' "$delay"
        "$bench" "$origin" "$ca" "$count" "$lanes" | tail -n 1
    done
    exec 3>&-
    wait "$server"
done
