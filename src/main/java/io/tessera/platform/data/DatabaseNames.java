package io.tessera.platform.data;

import io.tessera.platform.modules.ModuleNames;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The names of roles: after the database and the module, since roles belong to the whole server. */
final class DatabaseNames {

    private static final int LONGEST = 63;

    private final String database;
    private final Map<String, String> switches = new ConcurrentHashMap<>();

    DatabaseNames(String database) {
        this.database = database;
    }

    /** The role under which a module's transactions run. */
    String role(String module) {
        return shortened(database + "_" + module);
    }

    /**
     * The role as which the pool logs in. Processes that share a database but run other modules log in as others, each a
     * member of its own modules' roles only.
     */
    String login(Collection<String> modules) {
        var all = ModuleNames.withData();
        return modules.containsAll(all) ? role("app") : role("app_" + hash(String.join(",", new TreeSet<>(modules))));
    }

    String database() {
        return database;
    }

    /** The statement that takes a module's role until the end of the transaction. */
    String switchTo(String module) {
        return switches.computeIfAbsent(module, name -> "set local role " + quoted(role(name)));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** PostgreSQL would cut longer names in silence, and two modules could end up with one role. */
    private static String shortened(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= LONGEST ? name : "tessera_" + hash(name);
    }

    private static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }
}
