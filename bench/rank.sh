#!/usr/bin/env bash
# `tessera rank` beside PostgreSQL's own \copy of the same file, in turn: wall time, processor time, memory, writes per person
# and module, growth from a tenth of the rows, and where the time of 1,000 rows goes. Everything with durable settings.
# Usage: bench/rank.sh [rounds=3] [rows=1000000]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
[ -f target/tessera.jar ] || mvn -q -B -DskipTests package
out=target/bench-rank
mkdir -p "$out"
[ "$out/cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$out/cp"
classes="$PWD/$out/classes"
mkdir -p "$classes"
"$java_home/bin/javac" -d "$classes" -cp "target/classes:$(cat "$out/cp")" bench/rank/*.java
# the first start unpacks the jar and learns in the background, once; what is measured are the starts after it
export TESSERA_CACHE="$PWD/$out/cache"
bin/tessera sample --rows 1 -o /dev/null
for _ in $(seq 300); do
  ls -d "$TESSERA_CACHE"/*/learning >/dev/null 2>&1 || break
  sleep 1
done
exec "$java_home/bin/java" -Xmx128m -XX:+UseSerialGC -cp "$classes:target/classes:$(cat "$out/cp")" \
  io.tessera.bench.rank.Rank "$PWD/bin/tessera" "$PWD/$out" "${1:-3}" "${2:-1000000}"
