#!/usr/bin/env bash
# How many addresses, numbers and titles one thread judges in a second, without a database. Usage: bench/judges.sh [rounds=5]
set -euo pipefail
cd "$(dirname "$0")/.."
. bench/jdk
[ -d target/classes/io/tessera/verification ] || mvn -q -B -Dquick compile
mkdir -p target/bench-judges
cp=target/bench-judges/cp
[ "$cp" -nt pom.xml ] || mvn -q -B dependency:build-classpath -DincludeScope=runtime -Dmdep.outputFile="$cp"
exec "$java_home/bin/java" -Xmx512m -cp "target/classes:$(cat "$cp")" bench/judges/Judges.java "${1:-5}"
