package io.tessera.architecture.documents;

import io.tessera.architecture.Arrows;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** The picture of all modules and the events between them. */
final class EventPicture {

    private EventPicture() {}

    /** Draws one arrow for each pair of modules, with the events on it. */
    static String of(Arrows arrows) {
        var direct = new TreeMap<String, TreeSet<String>>();
        var back = new TreeMap<String, TreeSet<String>>();
        for (var delivery : arrows.deliveries()) {
            if (!delivery.from().equals(delivery.to())) {
                (delivery.isThroughInterface() ? back : direct)
                        .computeIfAbsent(pair(delivery), any -> new TreeSet<>())
                        .add(delivery.event().substring(delivery.event().indexOf('.') + 1));
            }
        }
        var uml = new StringBuilder("@startuml\nskinparam shadowing false\nskinparam defaultFontName sans-serif\n");
        arrows.imports()
                .keySet()
                .forEach(module -> uml.append("rectangle ").append(module).append('\n'));
        draw(uml, direct, "-->");
        draw(uml, back, "..>");
        return uml.append("@enduml\n").toString();
    }

    private static String pair(Arrows.Delivery delivery) {
        return delivery.from() + " %s " + delivery.to();
    }

    private static void draw(StringBuilder uml, Map<String, TreeSet<String>> arrows, String line) {
        arrows.forEach((pair, events) -> uml.append(pair.formatted(line))
                .append(" : ")
                .append(String.join("\\n", events))
                .append('\n'));
    }
}
