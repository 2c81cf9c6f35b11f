package io.tessera.platform.events;

import java.util.List;

/**
 * An event that bulk work can cause: up to {@value #MAX_ITEMS} facts of one {@linkplain Lanes lane}.
 *
 * <p>One item is a list of one. {@link Lanes#lists} makes lists that fit.
 *
 * @param <F> the facts it carries
 */
public interface FactList<F extends Fact> {

    /** The most items one event may carry. */
    int MAX_ITEMS = 500;

    /**
     * Returns the facts, all of one lane, at least one and at most {@value #MAX_ITEMS}.
     *
     * @return the facts in order
     */
    List<F> items();
}
