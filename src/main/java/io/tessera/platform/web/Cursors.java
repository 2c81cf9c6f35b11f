package io.tessera.platform.web;

import java.util.List;

/** Signed cursors: the place in a list, handed to the caller in a form that can neither be read into nor made up. */
public interface Cursors {

    /**
     * Makes a cursor.
     *
     * @param list the name of the list it belongs to, such as {@code scoring.leads}, with its filters
     * @param place the keys of the last item shown
     * @return text that is safe in a URL
     */
    String sign(String list, List<String> place);

    /**
     * Reads a cursor made by {@link #sign} for the same list.
     *
     * @param list the name of the list
     * @param cursor what the caller sent
     * @return the keys of the last item shown
     * @throws org.springframework.web.ErrorResponseException 400 {@code invalid-cursor}, when it was not made here for this
     *     list
     */
    List<String> read(String list, String cursor);
}
