# For the scripts beside it: programs compiled natively, documents made, and single runs timed. Everything is put in $work, and removed at the end.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
rid=linux-$(uname -m | sed 's/x86_64/x64/;s/aarch64/arm64/')

# quiet COMMAND…: what it prints is shown where it fails
quiet() { "$@" >"$work/log" 2>&1 || { tail -n 20 "$work/log" >&2; echo "failed: $*" >&2; exit 1; }; }

quiet dotnet publish src/Aijri.Cli -c Release -r "$rid" -o "$work/bin"
quiet dotnet publish tests/Aijri.Floor -c Release -r "$rid" -o "$work/floor"
aijri=$work/bin/aijri
floor=$work/floor/floor

# documents COUNT: a site of so many documents, in $work/COUNT
documents() {
  quiet dotnet run -c Release --project tests/Aijri.Benchmarks -- generate "$work/$1" --count "$1"
  cp -r themes "$work/$1/"
}

# once COMMAND…: seconds, processor seconds, memory in MB of one run. NEW is a folder that has never been: files are
# slow to make where others have just been removed. LAST is the one before; in memory (TMPDIR=/dev/shm), where there is
# less room and no such slowness, it goes when the next one comes.
once() {
  local new
  new=$(mktemp -u -p "$work")
  set -- "${@/LAST/$(cat "$work/last" 2>/dev/null || true)}"
  case " $* " in *" NEW "*)
    if [ "$(stat -f -c %T "$work")" = tmpfs ] && [ -e "$work/last" ]; then rm -rf "$(cat "$work/last")"; fi
    echo "$new" >"$work/last" ;;
  esac
  quiet /usr/bin/time -f '%e %U %S %M' -o "$work/time" "${@/NEW/$new}"
  awk '{ printf "%.2f %.2f %.0f\n", $1, $2 + $3, $4 / 1024 }' "$work/time"
}

# row NAME PREPARE COMMAND…: a row of the table
rows=()
row() { rows+=("$(printf '%q ' "$@")"); }

# table RUNS: times the rows so many times, each after the other, so that hours in which the machine is slow weigh on all of
# them alike, and prints each row's run of median time
table() {
  local runs=$1 of=("${rows[@]}") i
  rows=()
  rm -f "$work"/row-*
  for _ in $(seq "$runs"); do
    for i in "${!of[@]}"; do
      eval "set -- ${of[i]}"
      eval "$2"
      once "${@:3}" >>"$work/row-$i"
    done
  done
  for i in "${!of[@]}"; do
    eval "set -- ${of[i]}"
    sort -n "$work/row-$i" | awk -v name="$1" -v middle="$(((runs + 1) / 2))" 'NR == middle { printf "| %s | %s s | %s s | %s MB |\n", name, $1, $2, $3 }'
  done
}

machine() {
  local versions=
  if command -v hugo >/dev/null; then versions="; $(hugo version | sed 's/^hugo \(v[0-9.]*\).*/Hugo \1/')"; fi
  if command -v eleventy >/dev/null; then versions="$versions; Eleventy $(eleventy --version)"; fi
  echo "$(nproc) cores, $(awk -F: '/model name/ { print $2; exit }' /proc/cpuinfo | xargs); $(date -u +%F); commit $(git rev-parse --short HEAD)$versions"
}
