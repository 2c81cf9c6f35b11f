package io.tessera.platform.modules;

import java.util.List;

/**
 * What a module brings to the console. All addresses are paths of its own; the names are English, and other languages find theirs
 * in the module's message bundle under {@code name.} and the path with full stops for slashes.
 *
 * @param navigation entries of the rail
 * @param panels parts of other modules' pages
 * @param commands what the command palette offers beside the navigation
 * @param searches what the global search asks
 */
public record ModulePages(
        List<NavigationEntry> navigation,
        List<Panel> panels,
        List<PaletteCommand> commands,
        List<SearchSource> searches) {

    /** Brings nothing. */
    public static final ModulePages NONE = new ModulePages(List.of(), List.of(), List.of(), List.of());

    /** Keeps the lists from changing. */
    public ModulePages {
        navigation = List.copyOf(navigation);
        panels = List.copyOf(panels);
        commands = List.copyOf(commands);
        searches = List.copyOf(searches);
    }

    /**
     * Groups of the rail, by what people come to do.
     */
    public enum Group {
        /** Whom to call, and everything about them. */
        WORK,
        /** Who is ready to buy. */
        DEMAND,
        /** Bring data in and keep it in order. */
        DATA,
        /** Campaigns, models, jobs. */
        RUN,
        /** The installation itself. */
        SYSTEM
    }

    /**
     * An entry of the rail.
     *
     * @param group where it stands
     * @param place its place in the group, ascending
     * @param path the page
     * @param name what it is called
     * @param icon name of a symbol in {@code static/icons.svg}
     * @param permission who sees it
     */
    public record NavigationEntry(Group group, int place, String path, String name, String icon, String permission) {}

    /**
     * A part of another module's page, loaded by the browser on its own.
     *
     * @param slot the place it fills, such as {@code person}
     * @param place its place in the slot, ascending
     * @param path where it is read; {@code {id}} stands for what the page is about
     * @param name what it is called
     * @param permission who sees it
     * @param height how much room is kept for it while it loads
     */
    public record Panel(String slot, int place, String path, String name, String permission, Height height) {

        /** How much room is kept, so that nothing moves when a panel arrives. */
        public enum Height {
            /** A line, without a surface of its own. */
            LOW,
            /** A few lines. */
            MIDDLE,
            /** A list. */
            HIGH
        }
    }

    /**
     * Something the command palette offers.
     *
     * @param path the page that does it
     * @param name what it does, as a request
     * @param permission who is offered it
     */
    public record PaletteCommand(String path, String name, String permission) {}

    /**
     * Something the global search asks.
     *
     * @param path answers {@code ?q=} with at most a handful of links
     * @param name what is found there
     * @param permission whom it answers
     */
    public record SearchSource(String path, String name, String permission) {}
}
