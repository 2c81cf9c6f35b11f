package io.tessera.architecture.containers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** The instructions of a Dockerfile, continued lines joined and comments left out. */
final class Dockerfile {

    private static final Pattern VARIABLE = Pattern.compile("(\\w+)=(\\S+)");

    private final List<String> instructions = new ArrayList<>();

    private Dockerfile(List<String> lines) {
        var running = new StringBuilder();
        for (var line : lines) {
            if (line.startsWith("#") || line.isBlank()) {
                continue;
            }
            var goesOn = line.endsWith("\\");
            running.append(goesOn ? line.substring(0, line.length() - 1) : line);
            if (!goesOn) {
                instructions.add(running.toString().strip());
                running.setLength(0);
            }
        }
    }

    static Dockerfile read(Path file) {
        try {
            return new Dockerfile(Files.readAllLines(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The arguments of every instruction of a kind, in order. */
    List<String> all(String instruction) {
        return instructions.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .map(line -> line.substring(instruction.length() + 1).strip())
                .toList();
    }

    /** The position of an instruction's last occurrence. */
    int last(String instruction) {
        var found = -1;
        for (var index = 0; index < instructions.size(); index++) {
            found = instructions.get(index).startsWith(instruction + " ") ? index : found;
        }
        return found;
    }

    /** The variables that the image sets. */
    Map<String, String> variables() {
        var variables = new TreeMap<String, String>();
        all("ENV")
                .forEach(line ->
                        VARIABLE.matcher(line).results().forEach(one -> variables.put(one.group(1), one.group(2))));
        return variables;
    }
}
