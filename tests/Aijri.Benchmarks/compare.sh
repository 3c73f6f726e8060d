#!/usr/bin/env bash
# Times aijri beside what bounds it and what would be used instead, over the same documents, and prints a table.
#   compare.sh [COUNT] [RUNS]     10,000 documents and the median of 3 runs, unless told otherwise
# Hugo and Eleventy are timed where `hugo` and `eleventy` are installed.
set -euo pipefail
cd "$(dirname "$0")/../.."
count=${1:-10000}
runs=${2:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rid=linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')

dotnet publish src/Aijri.Cli -c Release -r "$rid" -o "$work/bin" >"$work/log" || { cat "$work/log"; exit 1; }
dotnet publish tests/Aijri.Floor -c Release -r "$rid" -o "$work/floor" >"$work/log" || { cat "$work/log"; exit 1; }
dotnet run -c Release --project tests/Aijri.Benchmarks -- generate "$work/site" --count "$count" >"$work/log" || { cat "$work/log"; exit 1; }
cp -r themes "$work/site/"
content=$work/site/content/roles
aijri=("$work/bin/aijri")
at=(--root "$work/site" --now 2026-01-01)

# The same documents with a plain page each and one list of all, which is less than aijri makes of them.
mkdir -p "$work/hugo/layouts/_default"
cp -r "$content" "$work/hugo/content"
cat >"$work/hugo/config.toml" <<'T'
baseURL = "https://example.org/"
title = "Corpus"
disableKinds = ["taxonomy", "term", "RSS", "sitemap", "404"]
T
echo '<!doctype html><title>{{ .Title }}</title><h1>{{ .Title }}</h1>{{ .Content }}' >"$work/hugo/layouts/_default/single.html"
echo '<!doctype html><title>{{ .Title }}</title><ul>{{ range .Site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>' >"$work/hugo/layouts/_default/list.html"
cp "$work/hugo/layouts/_default/list.html" "$work/hugo/layouts/index.html"
mkdir -p "$work/eleventy/_includes"
cp -r "$content" "$work/eleventy/roles"
echo '<!doctype html><title>{{ title }}</title><h1>{{ title }}</h1>{{ content | safe }}' >"$work/eleventy/_includes/page.njk"
echo '{ "layout": "page.njk", "tags": "roles" }' >"$work/eleventy/roles/roles.json"
echo '<!doctype html><title>All</title><ul>{% for role in collections.roles %}<li><a href="{{ role.url }}">{{ role.data.title }}</a></li>{% endfor %}</ul>' >"$work/eleventy/index.njk"

# once COMMAND…: seconds, processor seconds, memory in MB of one run. NEW is a folder that has never been: files are
# slow to make where others have just been removed.
once() {
  local status=0
  /usr/bin/time -f '%e %U %S %M' -o "$work/time" "${@/NEW/$(mktemp -u -p "$work")}" >"$work/log" 2>&1 || status=$?
  if [ "$status" -ne 0 ]; then tail -n 20 "$work/log" >&2; echo "failed: $*" >&2; exit 1; fi
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time"
}

# row NAME PREPARE COMMAND…: the run of median time
row() {
  local name=$1 prepare=$2
  shift 2
  for _ in $(seq "$runs"); do eval "$prepare"; once "$@"; done | sort -n | awk -v name="$name" -v middle="$(((runs + 1) / 2))" \
    'NR == middle { printf "| %s | %s s | %s s | %s MB |\n", name, $1, $2, $3 }'
}

echo "$count documents, $(du -sh --apparent-size "$content" | cut -f1); median of $runs; $(nproc) cores, $(awk -F: '/model name/ { print $2; exit }' /proc/cpuinfo | xargs); $(date -u +%F); commit $(git rev-parse --short HEAD)"
echo
echo "| what | time | processor | memory |"
echo "|---|---|---|---|"
row "floor: read and parse" true "$work/floor/floor" "$content"
row "floor: read, parse, one page each" true "$work/floor/floor" "$content" NEW
row "aijri check" true "${aijri[@]}" check "${at[@]}"
row "aijri check --jobs 1" true "${aijri[@]}" check --jobs 1 "${at[@]}"
row "aijri check, one document" true "${aijri[@]}" check "$content/role-000001.md" --root "$work/site"
row "aijri build, cold" true "${aijri[@]}" build "${at[@]}" --output NEW
row "aijri build --jobs 1, cold" true "${aijri[@]}" build --jobs 1 "${at[@]}" --output NEW
once "${aijri[@]}" build "${at[@]}" >/dev/null
row "aijri build, nothing changed" true "${aijri[@]}" build "${at[@]}"
row "aijri build, one document changed" 'echo " " >>"$content/role-000002.md"' "${aijri[@]}" build "${at[@]}"
if command -v hugo >/dev/null; then row "Hugo, a plain page each" true hugo --source "$work/hugo" --destination NEW --quiet; fi
if command -v eleventy >/dev/null; then row "Eleventy, a plain page each" true env -C "$work/eleventy" eleventy --quiet --output NEW; fi
