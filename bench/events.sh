#!/usr/bin/env bash
# The event engine beside Spring Modulith's JDBC registry and beside the same transactions without events, in turn, on one
# durable embedded PostgreSQL. Usage: bench/events.sh [rounds=5] [seconds=10] [seconds of the latency run=60]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
out=target/bench-events
mkdir -p "$out/ours" "$out/registry" "$out/compare"
[ -d target/classes/io/tessera/platform/events ] || mvn -q -B -Dquick compile
[ "$out/ours.cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$out/ours.cp"
[ "$out/registry.cp" -nt bench/events/pom.xml ] ||
  mvn -q -B -f bench/events/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$out/registry.cp"
ours="$PWD/$out/ours:$PWD/target/classes:$(cat "$out/ours.cp")"
registry="$PWD/$out/registry:$(cat "$out/registry.cp")"
compare="$PWD/$out/compare:$ours"
"$java_home/bin/javac" -parameters -d "$out/ours" -cp "$ours" bench/events/common/*.java bench/events/ours/*.java
"$java_home/bin/javac" -parameters -d "$out/registry" -cp "$registry" bench/events/common/*.java bench/events/registry/*.java
"$java_home/bin/javac" -parameters -d "$out/compare" -cp "$ours" bench/events/compare/*.java
exec "$java_home/bin/java" -cp "$compare" io.tessera.bench.Compare \
  "${1:-5}" "${2:-10}" "${3:-60}" "$ours" "$registry"
