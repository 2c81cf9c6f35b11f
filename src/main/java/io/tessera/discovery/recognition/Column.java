package io.tessera.discovery.recognition;

import org.jspecify.annotations.Nullable;

/**
 * A column of a file and what it was taken for.
 *
 * @param index its place, from 0
 * @param header its name in the file
 * @param field the field it holds, absent when it is not read
 * @param rank its place among the columns of the same field: a cell of rank 0 is taken before one of rank 1
 * @param basis by what it was recognised
 */
public record Column(int index, String header, @Nullable Field field, int rank, Basis basis) {

    static Column unread(int index, String header, Basis basis) {
        return new Column(index, header, null, 0, basis);
    }

    Column withRank(int newRank) {
        return new Column(index, header, field, newRank, basis);
    }
}
