package io.tessera.platform.cli.split;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How another process is started: with this Java and a small heap.
 *
 * @param memory the most a process may take for objects, as {@code -Xmx} takes it
 * @param program what to run: a jar or a class, as the {@code java} command takes it
 */
record JavaCommand(String memory, List<String> program) {

    private static final String MAIN = "io.tessera.Tessera";
    // what was learned of an earlier start is told of in words that nobody needs here
    private static final List<String> SMALL = List.of(
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-Xlog:aot*=off",
            "-Xlog:cds*=off",
            "--enable-native-access=ALL-UNNAMED");

    JavaCommand {
        program = List.copyOf(program);
    }

    /** Runs what this process runs. */
    static JavaCommand ofThisProgram(String memory) {
        var path = System.getProperty("java.class.path");
        var isOneJar = path.endsWith(".jar") && !path.contains(File.pathSeparator);
        return new JavaCommand(memory, isOneJar ? List.of("-jar", path) : List.of("-cp", path, MAIN));
    }

    List<String> of(List<String> words) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory);
        command.addAll(SMALL);
        command.addAll(startUpCache());
        command.addAll(program);
        command.addAll(words);
        return command;
    }

    /** What this process was told about the start-up cache holds for the others: they load the same classes. */
    private static List<String> startUpCache() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument ->
                        argument.startsWith("-XX:AOTCache=") || argument.startsWith("-XX:SharedArchiveFile="))
                .toList();
    }
}
