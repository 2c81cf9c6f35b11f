package io.tessera.architecture;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The arrows as text, so that a new one shows in the difference of a commit. */
final class ArrowsFile {

    /** What stands where a reason must be written. */
    static final String NO_REASON = "(write here why this ends)";

    private static final Pattern REASON = Pattern.compile("^  (\\S+) ends because (.*)$", Pattern.MULTILINE);

    private ArrowsFile() {}

    /** Reads the reasons out of a text, by interface. */
    static Map<String, String> reasons(String text) {
        var reasons = new LinkedHashMap<String, String>();
        var matches = REASON.matcher(text);
        while (matches.find()) {
            reasons.put(matches.group(1), matches.group(2));
        }
        return reasons;
    }

    /** Writes the arrows, with the reasons for those that go back. */
    static String write(Arrows arrows, Map<String, String> reasons) {
        var lines = new StringJoiner("\n", "", "\n");
        lines.add(
                "# The arrows between modules. ModularityTests compares this file with the classes and says how to renew it.");
        lines.add("");
        lines.add("# who imports whose events and ids (platform, which all may use, left out)");
        lines.add("imports");
        arrows.imports()
                .forEach((module, imported) -> lines.add(
                        "  " + module + " -> " + (imported.isEmpty() ? "nobody" : String.join(", ", imported))));
        lines.add("");
        lines.add("# event -> listening module (listener)");
        lines.add("events");
        arrows.deliveries().stream()
                .filter(delivery -> !delivery.isThroughInterface())
                .forEach(delivery ->
                        lines.add("  %s -> %s (%s)".formatted(delivery.event(), delivery.to(), delivery.listener())));
        lines.add("");
        lines.add(
                "# events known to their listener by an interface: these may go back upstream, so each says why it ends");
        lines.add("back edges");
        byInterface(arrows).forEach((type, deliveries) -> {
            lines.add("  " + type + " ends because " + reasons.getOrDefault(type, NO_REASON));
            deliveries.forEach(lines::add);
        });
        return lines.toString();
    }

    private static Map<String, java.util.List<String>> byInterface(Arrows arrows) {
        return arrows.deliveries().stream()
                .filter(Arrows.Delivery::isThroughInterface)
                .collect(Collectors.groupingBy(
                        Arrows.Delivery::as,
                        TreeMap::new,
                        Collectors.mapping(
                                delivery -> "    %s -> %s (%s)"
                                        .formatted(delivery.event(), delivery.to(), delivery.listener()),
                                Collectors.toList())));
    }
}
