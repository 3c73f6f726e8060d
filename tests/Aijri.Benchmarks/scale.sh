#!/usr/bin/env bash
# How time and memory grow with the number of documents.
#   scale.sh [COUNT…]     100, 1,000, 10,000 and 100,000 documents, unless told otherwise; takes 20 GB of disk
# Times are the median of three runs up to 10,000 documents, and of one above.
source "$(dirname "$0")/measure.sh"

machine
echo
echo "| documents: what | time | processor | memory |"
echo "|---|---|---|---|"
if [ $# -eq 0 ]; then set -- 100 1000 10000 100000; fi
for n in "$@"; do
  documents "$n"
  at=(--root "$work/$n" --now 2026-01-01)
  row "$n: floor, one page each" true "$floor" "$work/$n/content/roles" NEW
  row "$n: check" true "$aijri" check "${at[@]}"
  row "$n: build, cold" true "$aijri" build "${at[@]}" --output NEW
  row "$n: build, nothing changed" true "$aijri" build "${at[@]}" --output LAST
  row "$n: build, one document changed" 'echo " " >>"$work/$n/content/roles/role-000002.md"' "$aijri" build "${at[@]}" --output LAST
  table $((n > 10000 ? 1 : 3))
done
