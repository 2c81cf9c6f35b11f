package io.tessera.platform.modules;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How {@code tessera.modules} is read: {@code *}, {@code discovery,hygiene}, {@code *,-scoring}. */
final class ModuleSelection {

    private static final String ALWAYS_THERE = "platform";

    private final Set<String> known;
    private final Set<String> alone;

    private ModuleSelection(Set<String> known, Set<String> alone) {
        this.known = known;
        this.alone = alone;
    }

    /** Chooses among known modules, of which some run in a process of their own and only when named. */
    static ModuleSelection among(Set<String> known, Set<String> alone) {
        return new ModuleSelection(known, alone);
    }

    /** Keeps the order of the known modules, whatever the order in the selection. */
    Set<String> select(String selection) {
        var words = Arrays.stream(selection.split(","))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        refuseUnknown(words, selection);
        var chosen = new LinkedHashSet<>(known);
        chosen.removeIf(module -> !isChosen(module, words));
        refuseCompany(chosen, selection);
        if (chosen.isEmpty()) {
            throw new UnknownModulesException(List.of(), selection, known);
        }
        return Collections.unmodifiableSet(chosen);
    }

    private boolean isChosen(String module, List<String> words) {
        if (words.contains("-" + module)) {
            return false;
        }
        if (alone.contains(module)) {
            return words.contains(module);
        }
        var onlyExclusions = !words.isEmpty() && words.stream().allMatch(word -> word.startsWith("-"));
        return onlyExclusions || words.contains("*") || words.contains(module);
    }

    private void refuseCompany(Set<String> chosen, String selection) {
        var loner = chosen.stream().filter(alone::contains).findFirst();
        if (loner.isPresent() && chosen.size() > 1) {
            throw UnknownModulesException.notAlone(loner.get(), selection, known);
        }
    }

    private void refuseUnknown(List<String> words, String selection) {
        var unknown = words.stream()
                .map(word -> word.startsWith("-") ? word.substring(1) : word)
                .filter(name -> !name.equals("*") && !name.equals(ALWAYS_THERE) && !known.contains(name))
                .toList();
        if (!unknown.isEmpty() || words.contains("-*") || words.contains("-" + ALWAYS_THERE)) {
            throw new UnknownModulesException(unknown, selection, known);
        }
    }
}
