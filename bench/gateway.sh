#!/usr/bin/env bash
# What a way through the edge costs, with sign-in, token, limits and breaker: beside a bare Spring Cloud Gateway route, nginx and no
# way at all, in turn, at a fixed rate of arrivals. Usage: bench/gateway.sh [rounds=5] [requests/s=200] [seconds=20]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
[ -f target/tessera.jar ] || mvn -q -B -DskipTests package
out=target/bench-gateway
rm -rf "$out/edge"
mkdir -p "$out/bare" "$out/compare"
[ "$out/bare.cp" -nt bench/gateway/pom.xml ] ||
  mvn -q -B -f bench/gateway/pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$out/bare.cp"
"$java_home/bin/javac" -d "$out/bare" -cp "$(cat "$out/bare.cp")" bench/gateway/bare/*.java
"$java_home/bin/javac" -d "$out/compare" bench/gateway/compare/*.java
exec "$java_home/bin/java" -Xmx256m -cp "$out/compare" io.tessera.bench.gateway.Compare \
  "$PWD/bin/tessera" "$PWD/$out" "${1:-5}" "${2:-200}" "${3:-20}" "$PWD/$out/bare:$(cat "$out/bare.cp")"
