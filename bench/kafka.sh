#!/usr/bin/env bash
# From published in one process to handled in another, with Kafka and two databases between, at a fixed rate of arrivals.
# Usage: bench/kafka.sh [rounds=5] [events/s=1000] [seconds=30]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
out=target/bench-events
mkdir -p "$out/ours" "$out/compare"
[ -d target/classes/io/tessera/platform/events ] || mvn -q -B -Dquick compile
[ "$out/ours.cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$out/ours.cp"
ours="$PWD/$out/ours:$PWD/target/classes:$(cat "$out/ours.cp")"
"$java_home/bin/javac" -parameters -d "$out/ours" -cp "$ours" bench/events/common/*.java bench/events/ours/*.java
"$java_home/bin/javac" -parameters -d "$out/compare" -cp "$ours" bench/events/compare/*.java
exec "$java_home/bin/java" -cp "$PWD/$out/compare:$ours" io.tessera.bench.AcrossKafka \
  "${1:-5}" "${2:-1000}" "${3:-30}" "$ours"
