#!/usr/bin/env bash
# How many addresses, numbers and titles one thread judges in a second, without a database. Usage: bench/judges.sh [rounds=5]
set -euo pipefail
cd "$(dirname "$0")/.."
java_home=${JAVA_HOME:-}
if ! "${java_home:-/none}/bin/java" -version 2>&1 | grep -q 'version "25'; then
  java_home=$(ls -d /usr/lib/jvm/*25* "$HOME"/.sdkman/candidates/java/25* 2>/dev/null | head -1 || true)
fi
[ -x "$java_home/bin/java" ] || { echo "a JDK 25 is needed: set JAVA_HOME" >&2; exit 2; }
[ -d target/classes/io/tessera/verification ] || mvn -q -B -Dquick compile
mkdir -p target/bench-judges
cp=target/bench-judges/cp
[ "$cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$cp"
exec "$java_home/bin/java" -Xmx512m -cp "target/classes:$(cat "$cp")" bench/judges/Judges.java "${1:-5}"
