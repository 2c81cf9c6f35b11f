package io.tessera.acceptance;

import java.nio.file.Path;

/** A running Tessera, in one process or in many. */
interface Installation extends AutoCloseable {

    /** Returns a client with the administrator's key. */
    Api api();

    /** Returns where everything it keeps is. */
    Path dataDirectory();

    /** Ends it in good order. */
    @Override
    void close();
}
