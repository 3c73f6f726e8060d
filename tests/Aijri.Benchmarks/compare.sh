#!/usr/bin/env bash
# Times aijri beside what bounds it and what would be used instead, over the same documents, and prints a table.
#   compare.sh [COUNT] [RUNS]     10,000 documents and the median of 3 runs, unless told otherwise
# Hugo and Eleventy are timed where `hugo` and `eleventy` are installed.
source "$(dirname "$0")/measure.sh"
count=${1:-10000}
runs=${2:-3}
documents "$count"
site=$work/$count
content=$site/content/roles
at=(--root "$site" --now 2026-01-01)
once "$aijri" build "${at[@]}" >/dev/null
find "$site/output" -type f -printf '%s %P\n' >"$work/like"

# A plain page of each document, and one list of all.
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

# The kinds of files that aijri makes of a document, each as plain as can be: its page, its text as JSON and as markdown, a badge
# as a picture and as JSON, and a page for each pair of roles of which one names the other; and a feed and a sitemap. Hugo does
# not know those pairs, so each is a file.
cp -r "$work/hugo" "$work/kinds"
mkdir -p "$work/kinds/content/compare" "$work/kinds/layouts/compare"
cat >"$work/kinds/config.toml" <<'T'
baseURL = "https://example.org/"
title = "Corpus"
disableKinds = ["taxonomy", "term", "404"]
[mediaTypes."text/markdown"]
suffixes = ["md"]
[outputFormats.text]
mediaType = "text/markdown"
isPlainText = true
[outputFormats.badge]
mediaType = "image/svg+xml"
baseName = "badge"
[outputFormats.shield]
mediaType = "application/json"
baseName = "badge"
[outputs]
page = ["HTML", "JSON", "text", "badge", "shield"]
T
echo '{{ dict "title" .Title "text" .Plain | jsonify }}' >"$work/kinds/layouts/_default/single.json"
echo '{{ .RawContent }}' >"$work/kinds/layouts/_default/single.md"
echo '<svg xmlns="http://www.w3.org/2000/svg" width="180" height="22" role="img"><title>{{ .Title }}</title><text y="16">{{ .Title }}</text></svg>' >"$work/kinds/layouts/_default/single.badge.svg"
echo '{{ dict "schemaVersion" 1 "label" "role" "message" .Title | jsonify }}' >"$work/kinds/layouts/_default/single.shield.json"
echo '<!doctype html><title>{{ .Title }}</title>{{ range .Params.roles }}{{ with site.GetPage . }}<h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2><p>{{ .Params.summary }}</p>{{ end }}{{ end }}' >"$work/kinds/layouts/compare/single.html"
for document in "$content"/*.md; do
  name=${document##*/}
  printf '%s %s\n' "$(sed -n '/^title: /{s///;s/"//g;s/[^A-Za-z0-9]\+/-/g;p;q}' "$document" | tr '[:upper:]' '[:lower:]')" "/${name%.md}"
done >"$work/names"
ls "$site/output/compare" | awk -v names="$work/names" -v to="$work/kinds/content/compare" '
  BEGIN { while ((getline line < names) > 0) { split(line, part, " "); file[part[1]] = part[2] } }
  (at = index($0, "-vs-")) {
    out = to "/" $0 ".md"
    printf "---\ntitle: %s\noutputs: [HTML]\nroles: [%s, %s]\n---\n", $0, file[substr($0, 1, at - 1)], file[substr($0, at + 4)] > out
    close(out)
  }'

# The same with what a reader finds on pages of aijri and a generator knows: a head, navigation, contents, the score, related roles.
cp -r "$work/kinds" "$work/alike"
rm "$work/alike/layouts/compare/single.html" "$work/alike/layouts/index.html"
cp -r tests/Aijri.Benchmarks/Hugo/simple/. "$work/alike/layouts/"
grep -r '^roles: ' "$work/alike/content/compare" | sed 's/.*\/\(.*\)\.md:roles: \[\/\(.*\), \/\(.*\)\]/\2 \3 \1\n\3 \2 \1/' | sort | awk -v of="$work/alike/content" '
  { cites[$1] = cites[$1] "\n  - { role: /" $2 ", pair: " $3 " }" }
  END {
    for (role in cites) {
      file = of "/" role ".md"
      text = ""
      line = 0
      while ((getline row < file) > 0) text = text row "\n" (++line == 1 ? "cites:" cites[role] "\n" : "")
      close(file)
      printf "%s", text > file
      close(file)
    }
  }'

# The same once more with every figure that aijri computes, as a script would put them in front matter: a role's page has its
# calculation, charts and what would change its zone, a pair's page every row of both, and the JSON of a role all of it.
cp -r "$work/alike" "$work/figures"
cp -r tests/Aijri.Benchmarks/Hugo/figures/. "$work/figures/layouts/"
rm "$work/figures/content"/*.md
echo '{{ .Params | jsonify (dict "indent" "  ") }}' >"$work/figures/layouts/_default/single.json"
awk -v documents="$content" -v site="$site/output" -v to="$work/figures/content" '
  {
    out = to "/" $1 ".md"
    json = site "/roles/" $1 "/index.json"
    while ((getline line < json) > 0) {
      sub(/^  "slug":/, "  \"page\":", line)       # what would be an address to Hugo
      sub(/^  "url":/, "  \"address\":", line)
      sub(/^  "aliases":/, "  \"names\":", line)
      print line > out
    }
    close(json)
    document = documents $2 ".md"
    marks = 0
    while ((getline line < document) > 0) if (marks == 2) print line > out; else if (line == "---") marks++
    close(document)
    close(out)
  }' "$work/names"
ls "$site/output/compare" | awk -v to="$work/figures/content/compare" '
  (at = index($0, "-vs-")) {
    out = to "/" $0 ".md"
    printf "---\ntitle: %s\noutputs: [HTML]\nroles: [/%s, /%s]\n---\n", $0, substr($0, 1, at - 1), substr($0, at + 4) > out
    close(out)
  }'

echo "$count documents, $(du -sh --apparent-size "$content" | cut -f1); median of $runs; $(machine)"
echo
echo "| what | time | processor | memory |"
echo "|---|---|---|---|"
row "floor: read and parse" true "$floor" "$content"
row "floor: read and parse, as much room for new objects as aijri has" true env DOTNET_GCgen0size=1000000 "$floor" "$content"
row "floor: read and parse, \`--jobs 1\`" true "$floor" "$content" --jobs 1
row "floor: read, parse, one page each" true "$floor" "$content" NEW
row "floor: read, parse, files like those of the site" true "$floor" "$content" NEW --like "$work/like"
row "aijri check" true "$aijri" check "${at[@]}"
row "aijri check --jobs 1" true "$aijri" check --jobs 1 "${at[@]}"
# Of two at once, the memory is that of the larger.
row "aijri check --jobs 1, two at once" true bash -c '"$@" & one=$!; "$@" & wait $one && wait $!' _ "$aijri" check --jobs 1 "${at[@]}"
row "aijri check, one document of the site" true "$aijri" check "$content/role-000001.md" "${at[@]}"
row "aijri build, cold" true "$aijri" build "${at[@]}" --output NEW
row "aijri build --jobs 1, cold" true "$aijri" build --jobs 1 "${at[@]}" --output NEW
row "aijri build --jobs 1, cold, two at once" true bash -c '"$@"/1 & one=$!; "$@"/2 & wait $one && wait $!' _ "$aijri" build --jobs 1 "${at[@]}" --output NEW
row "aijri build, nothing changed" true "$aijri" build "${at[@]}"
row "aijri build, one document changed" 'echo " " >>"$content/role-000002.md"' "$aijri" build "${at[@]}"
if command -v hugo >/dev/null; then
  row "Hugo, a plain page each" true hugo --source "$work/hugo" --destination NEW --quiet
  row "Hugo, plain files of the same kinds" true hugo --source "$work/kinds" --destination NEW --quiet
  row "Hugo, simpler pages, files of the same kinds" true hugo --source "$work/alike" --destination NEW --quiet
  row "Hugo, comparable pages and files" true hugo --source "$work/figures" --destination NEW --quiet
fi
if command -v eleventy >/dev/null; then row "Eleventy, a plain page each" true env -C "$work/eleventy" eleventy --quiet --output NEW; fi
table "$runs"
echo
"$aijri" build "${at[@]}" --output "$(mktemp -u -p "$work")" --timings 2>&1 >/dev/null | sed -n '/ processor$/p; / ms  /p'
