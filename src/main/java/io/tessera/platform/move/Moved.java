package io.tessera.platform.move;

/**
 * What a move has done.
 *
 * @param tables how many tables were copied and compared; 0 when only the last step was left to do
 * @param rows how many rows
 */
public record Moved(int tables, long rows) {

    /** Nothing was copied, for it had been before. */
    static final Moved BEFORE = new Moved(0, 0);
}
