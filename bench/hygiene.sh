#!/usr/bin/env bash
# The matching core on public sets and on made-up people: accuracy, calibration, times, memory; then one whole `tessera dedupe`.
# Usage: bench/hygiene.sh [most made-up rows=1000000] [folder of public sets=../shared/data/hygiene]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
[ -d target/classes/io/tessera/hygiene/dedupe ] || mvn -q -B -Dquick compile
out=target/bench-hygiene
mkdir -p "$out/classes"
[ "$out/cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$out/cp"
cp="$out/classes:target/classes:$(cat "$out/cp")"
"$java_home/bin/javac" -d "$out/classes" -cp "$cp" bench/hygiene/*.java
"$java_home/bin/java" -Xmx3g -XX:+UseParallelGC -cp "$cp" io.tessera.bench.hygiene.Hygiene \
  "${2:-../shared/data/hygiene}" "$out" "${1:-1000000}"
if [ -f target/tessera.jar ] && [ -f "${2:-../shared/data/hygiene}/fake1000.csv" ]; then
  export TESSERA_CACHE="$PWD/$out/cache"
  bin/tessera sample --rows 1 -o /dev/null
  for _ in $(seq 300); do
    ls -d "$TESSERA_CACHE"/*/learning >/dev/null 2>&1 || break
    sleep 1
  done
  for _ in 1 2 3; do
    /usr/bin/env time -f "tessera dedupe of 1,000 rows, start included: %e s, %M kB" \
      bin/tessera dedupe "${2:-../shared/data/hygiene}/fake1000.csv" -o "$out/clusters.csv" --id-column id 2>&1 | tail -1
  done
fi
