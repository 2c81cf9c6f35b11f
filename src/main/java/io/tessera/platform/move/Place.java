package io.tessera.platform.move;

import io.tessera.platform.data.DatabaseOwner;

/**
 * One end of a move.
 *
 * @param name what the database is called in notes and messages: an address without credentials, or a data directory
 * @param owner the user that owns the schemas there
 */
public record Place(String name, DatabaseOwner owner) {}
