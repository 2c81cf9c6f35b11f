package io.tessera.contacts.people;

import io.tessera.contacts.PeopleOutlivedUndo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Counts, for each undone import, who stays and who goes in one batch of news. */
final class UndoCounts {

    private final Map<UUID, SortedSet<String>> kept = new TreeMap<>();
    private final Map<UUID, SortedSet<String>> removed = new TreeMap<>();

    void kept(UUID importId, UUID person, long version) {
        kept.computeIfAbsent(importId, none -> new TreeSet<>()).add(person + ":" + version);
    }

    void removed(UUID importId, UUID person, long version) {
        removed.computeIfAbsent(importId, none -> new TreeSet<>()).add(person + ":" + version);
    }

    /** Returns a count for each import. Its id is made of who was counted, so that the same news count once. */
    List<PeopleOutlivedUndo> counts() {
        var imports = new TreeSet<>(kept.keySet());
        imports.addAll(removed.keySet());
        return imports.stream().map(this::count).collect(Collectors.toList());
    }

    private PeopleOutlivedUndo count(UUID importId) {
        var stay = kept.getOrDefault(importId, new TreeSet<>());
        var go = removed.getOrDefault(importId, new TreeSet<>());
        var name = importId + "|" + String.join(",", stay) + "|" + String.join(",", go);
        var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return new PeopleOutlivedUndo(id, 1, importId, stay.size(), go.size());
    }
}
