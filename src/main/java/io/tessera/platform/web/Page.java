package io.tessera.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param next the signed cursor of the next page, absent on the last
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /** Keeps the list from changing. */
    public Page {
        items = List.copyOf(items);
    }
}
