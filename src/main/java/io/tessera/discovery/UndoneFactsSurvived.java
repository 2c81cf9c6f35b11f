package io.tessera.discovery;

import io.tessera.platform.events.Fact;
import java.util.UUID;

/**
 * What became of people when an import was undone, told by whoever keeps people: how many stayed because of notes,
 * corrections or another source, and how many are gone. Counted by the import. A flow passes this back edge once: it changes
 * figures of the import and nothing follows from it.
 */
public interface UndoneFactsSurvived extends Fact {

    /**
     * Returns the import that was undone.
     *
     * @return the import's id
     */
    UUID importId();

    /**
     * Returns how many people stay, without the undone facts.
     *
     * @return zero or more
     */
    int kept();

    /**
     * Returns how many people are gone.
     *
     * @return zero or more
     */
    int removed();
}
