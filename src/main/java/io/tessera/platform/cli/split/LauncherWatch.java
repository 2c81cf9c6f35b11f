package io.tessera.platform.cli.split;

import java.util.List;

/** Ends a process of a split when the one that started it is gone, however it went: nobody else would. */
public final class LauncherWatch {

    private static final String SETTING = "--tessera.launcher-pid=";

    private LauncherWatch() {}

    /** Returns the setting by which a process knows its launcher: this process. */
    static String setting() {
        return SETTING + ProcessHandle.current().pid();
    }

    /**
     * Begins to watch where a launcher is named.
     *
     * @param settings what was typed
     */
    public static void begin(List<String> settings) {
        settings.stream()
                .filter(setting -> setting.startsWith(SETTING))
                .map(setting -> Long.parseLong(setting.substring(SETTING.length())))
                .findFirst()
                .ifPresent(LauncherWatch::watch);
    }

    private static void watch(long pid) {
        ProcessHandle.of(pid)
                .ifPresentOrElse(launcher -> launcher.onExit().thenRun(() -> System.exit(0)), () -> System.exit(0));
    }
}
