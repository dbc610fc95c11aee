#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# window_start.sh BUILD [BOOKS]: milliseconds from starting the program to a window that takes a
# scan, on a library with BOOKS books. Needs xvfb.
set -eu

program=$(CDPATH='' cd -- "${1:?usage: window_start.sh BUILD [BOOKS]}" && pwd)/app/bookbell
books=${2-100000}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export HOME="$work" BOOKBELL_LIBRARY="$work/library.bookbell"

"$program" init --name Bench --contact mailto:bench@library.example.org --time-zone Asia/Seoul
awk -v n="$books" 'BEGIN {
    print "control_number,title,author,call_number,barcodes"
    for (i = 1; i <= n; i++)
        printf "C%d,Book number %d,Author %d,%d.%d,B%d\n", i, i, i % 5000, i % 1000, i, i
}' >"$work/books.csv"
"$program" import books "$work/books.csv"

cat >"$work/once" <<'EOF'
start=$(date +%s%N)
QT_LOGGING_RULES=bookbell.ui.debug=true "$1" 2>&1 | while read -r line; do
    case $line in *"The window is ready"*)
        echo $((($(date +%s%N) - start) / 1000000))
        pkill -TERM -P "$$" -x bookbell
        ;;
    esac
done
EOF
run=1
while [ "$run" -le 7 ]; do
    xvfb-run -a sh "$work/once" "$program"
    run=$((run + 1))
done | sort -n | awk '{ ms[NR] = $1 }
    END { printf "window ready: median of %d %d ms (from %d to %d)\n", NR, ms[int((NR + 1) / 2)], ms[1], ms[NR] }'
