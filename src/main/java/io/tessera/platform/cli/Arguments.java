package io.tessera.platform.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The words of a command line, cut in two: those of the command and those for Spring.
 *
 * @param command the command's name, its options and parameters; {@code serve} when none was named
 * @param settings settings of the form {@code --name.of.setting=value}, known by the dot in their name
 */
record Arguments(List<String> command, List<String> settings) {

    private static final String DEFAULT_COMMAND = "serve";

    Arguments {
        command = List.copyOf(command);
        settings = List.copyOf(settings);
    }

    /** Cuts what was typed. A lone {@code --} ends the settings. */
    static Arguments of(String... typed) {
        var command = new ArrayList<String>();
        var settings = new ArrayList<String>();
        var end = Arrays.asList(typed).indexOf("--");
        for (var index = 0; index < typed.length; index++) {
            var isSetting = (end < 0 || index < end) && isSetting(typed[index]);
            (isSetting ? settings : command).add(typed[index]);
        }
        if (command.isEmpty()) {
            command.add(DEFAULT_COMMAND);
        }
        return new Arguments(command, settings);
    }

    private static boolean isSetting(String word) {
        if (!word.startsWith("--")) {
            return false;
        }
        var equals = word.indexOf('=');
        var name = equals < 0 ? word.substring(2) : word.substring(2, equals);
        return name.matches("[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z0-9_\\[\\]-]+)+");
    }
}
