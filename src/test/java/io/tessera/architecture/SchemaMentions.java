package io.tessera.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds schema-qualified names such as {@code scoring.lead} in a text. */
final class SchemaMentions {

    private SchemaMentions() {}

    /** Names what a text of a module mentions in the schemas of others. */
    static List<String> others(String text, String own, Set<String> modules) {
        var found = new ArrayList<String>();
        for (var module : modules) {
            // not behind a dot or a letter: io.tessera.scoring is a package
            var mention = Pattern.compile("(?<![.\\w/])\"?" + module + "\"?\\.\"?[a-z_]+");
            var matches = mention.matcher(text);
            while (!module.equals(own) && matches.find()) {
                found.add(matches.group());
            }
        }
        return found;
    }
}
