package io.tessera.console.frame;

import io.tessera.console.known.KnownModule;
import io.tessera.platform.access.Caller;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The rail: what a user may open, in groups.
 *
 * @param sections the groups that have entries, in their order
 */
record Rail(List<Section> sections) {

    /**
     * A group.
     *
     * @param group the group
     * @param entries its entries in their order
     */
    record Section(Group group, List<Entry> entries) {}

    /**
     * An entry.
     *
     * @param path the page
     * @param name its name in English
     * @param icon its symbol
     * @param up whether its module runs
     */
    record Entry(String path, String name, String icon, boolean up) {}

    private record Placed(NavigationEntry entry, boolean up) {}

    static Rail of(List<KnownModule> modules, Caller caller) {
        var all = modules.stream()
                .flatMap(module -> module.pages().navigation().stream().map(entry -> new Placed(entry, module.up())))
                .filter(placed -> caller.may(placed.entry().permission()))
                .sorted(Comparator.comparingInt(placed -> placed.entry().place()))
                .toList();
        return new Rail(Arrays.stream(Group.values())
                .map(group -> new Section(
                        group,
                        all.stream()
                                .filter(placed -> placed.entry().group() == group)
                                .map(placed -> new Entry(
                                        placed.entry().path(),
                                        placed.entry().name(),
                                        placed.entry().icon(),
                                        placed.up()))
                                .toList()))
                .filter(section -> !section.entries().isEmpty())
                .toList());
    }
}
