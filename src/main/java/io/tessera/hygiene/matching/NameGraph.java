package io.tessera.hygiene.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Groups of namesakes and the links between those that share a key and agree; finds who can be one person. */
final class NameGraph {

    private final List<ComparableName> names;
    private final List<Set<Integer>> links;

    NameGraph(List<ComparableName> names) {
        this.names = names;
        this.links = new ArrayList<>(names.size());
        names.forEach(name -> links.add(new HashSet<>(2)));
    }

    /** Links all of these that agree. */
    void link(int[] present) {
        for (var i = 0; i < present.length; i++) {
            for (var j = i + 1; j < present.length; j++) {
                if (names.get(present[i]).agreesWith(names.get(present[j]))) {
                    links.get(present[i]).add(present[j]);
                    links.get(present[j]).add(present[i]);
                }
            }
        }
    }

    /** Returns who can be one person: sets of groups, each in ascending order. */
    List<List<Integer>> people() {
        var people = new ArrayList<List<Integer>>();
        for (var component : components()) {
            if (isHarmonious(component)) {
                people.add(component);
            } else {
                loosen(component);
            }
        }
        if (people.size() == 0 || people.stream().mapToInt(List::size).sum() < names.size()) {
            people.clear();
            for (var component : components()) {
                if (isHarmonious(component)) {
                    people.add(component);
                } else {
                    component.forEach(group -> people.add(List.of(group)));
                }
            }
        }
        return people;
    }

    private List<List<Integer>> components() {
        var sets = new UnionFind(names.size());
        for (var group = 0; group < names.size(); group++) {
            for (var other : links.get(group)) {
                sets.join(group, other);
            }
        }
        return sets.sets();
    }

    /** Takes the links of every group that stands between two that contradict. All at once, so that order does not matter. */
    private void loosen(List<Integer> component) {
        var torn = component.stream()
                .filter(group -> !isHarmonious(List.copyOf(links.get(group))))
                .toList();
        for (var group : torn) {
            links.get(group).forEach(other -> links.get(other).remove(group));
            links.get(group).clear();
        }
    }

    private boolean isHarmonious(List<Integer> groups) {
        for (var i = 0; i < groups.size(); i++) {
            for (var j = i + 1; j < groups.size(); j++) {
                if (!names.get(groups.get(i)).agreesWith(names.get(groups.get(j)))) {
                    return false;
                }
            }
        }
        return true;
    }
}
