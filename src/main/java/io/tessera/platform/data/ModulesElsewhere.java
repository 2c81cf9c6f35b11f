package io.tessera.platform.data;

import java.util.Map;

/**
 * The modules that were moved away from this process' database. A bean.
 *
 * @param places by module, the database it went to
 */
public record ModulesElsewhere(Map<String, String> places) {

    /** Keeps the map from changing. */
    public ModulesElsewhere {
        places = Map.copyOf(places);
    }
}
