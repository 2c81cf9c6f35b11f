package io.tessera.platform.data.embedded;

/**
 * A database and the user that owns it.
 *
 * @param url the JDBC address
 * @param user the owner's name
 * @param password the owner's password
 */
public record OwnedDatabase(String url, String user, String password) {

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "OwnedDatabase[%s, %s]".formatted(url, user);
    }
}
