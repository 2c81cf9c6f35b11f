package io.tessera.discovery.reading;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a file, one after the other; a cursor, not safe for use by several threads. */
public interface Rows extends Closeable {

    /**
     * Returns what kind of file this is, for people.
     *
     * @return such as {@code CSV, UTF-8, separated by semicolons}
     */
    String description();

    /**
     * Returns the names of the columns, trimmed; a column without a name is called by its number, such as {@code #7}.
     *
     * @return the header
     */
    List<String> header();

    /**
     * Returns what is wrong with the header without making the file unreadable, such as a name that stands twice.
     *
     * @return defects of row 1
     */
    List<RowDefect> headerDefects();

    /**
     * Returns whether the columns are given by the format and must not be guessed, as in vCards.
     *
     * @return true when {@link #header()} holds well-known names
     */
    boolean wellKnown();

    /**
     * Goes to the next row.
     *
     * @return false at the end of the file
     * @throws IOException when the file can be read no further
     */
    boolean next() throws IOException;

    /**
     * Returns the number of the row: the header of a table is row 1, a record with quoted newlines counts once; vCards are
     * numbered from 1.
     *
     * @return the number
     */
    int row();

    /**
     * Returns a cell of the row, without blanks around it.
     *
     * @param column the index of the column from 0
     * @return the text, empty where the row ends before the column
     */
    String cell(int column);

    /**
     * Returns what is wrong with the form of the row.
     *
     * @return the defect; null in a well-formed row
     */
    @Nullable
    RowDefect defect();

    /**
     * Returns how many bytes of the file were taken so far, read-ahead included.
     *
     * @return at most the file's size
     */
    long bytesRead();
}
