package io.tessera.discovery.collected;

import io.tessera.discovery.RetractionReason;
import java.util.Arrays;

/** What became of a source record. */
public enum RecordState {
    /** It counts. */
    LIVE("L"),
    /** Its import was undone. */
    UNDONE("U"),
    /** Its address or number was suppressed after it came in. */
    SUPPRESSED("S"),
    /** Its person was forgotten. */
    ERASED("E");

    private final String letter;

    RecordState(String letter) {
        this.letter = letter;
    }

    String letter() {
        return letter;
    }

    static RecordState of(String letter) {
        return Arrays.stream(values())
                .filter(state -> state.letter.equals(letter))
                .findFirst()
                .orElseThrow();
    }

    static RecordState after(RetractionReason reason) {
        return switch (reason) {
            case UNDONE -> UNDONE;
            case SUPPRESSED -> SUPPRESSED;
            case ERASED -> ERASED;
        };
    }
}
