package io.tessera.identity.keys;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.jmolecules.ddd.types.ValueObject;

/**
 * The secret itself, as the caller sends it: {@code tsr_<prefix>_<secret>}. The prefix finds the key and may be shown;
 * the secret is 32 characters of 62, 190 bits, so that a plain SHA-256 of it can stay in the database: there is nothing
 * to guess.
 *
 * @param value the whole text
 */
record KeyToken(String value) implements ValueObject {

    static final int SHORTEST = 32;

    private static final String MARK = "tsr_";
    private static final int PREFIX_LENGTH = 8;
    private static final int SECRET_LENGTH = 32;
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final Pattern MADE_HERE = Pattern.compile("tsr_([0-9A-Za-z]{8})_[0-9A-Za-z]{32}");
    private static final Pattern PLAUSIBLE = Pattern.compile("[\\x21-\\x7e]{32,200}");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Makes a new one. */
    static KeyToken random() {
        return new KeyToken(MARK + letters(PREFIX_LENGTH) + "_" + letters(SECRET_LENGTH));
    }

    /** Returns whether a text could be one at all: what could not is never looked up. */
    static boolean isPlausible(String text) {
        return PLAUSIBLE.matcher(text).matches();
    }

    /** What the key is found by; of a key given from outside a part of its hash, which tells nothing of it. */
    String prefix() {
        var form = MADE_HERE.matcher(value);
        return form.matches() ? form.group(1) : "given" + HexFormat.of().formatHex(hash(), 0, 4);
    }

    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    /** Never the secret: this is what ends up in logs. */
    @Override
    public String toString() {
        return MARK + prefix() + "_…";
    }

    private static String letters(int count) {
        return RANDOM.ints(count, 0, ALPHABET.length())
                .map(ALPHABET::charAt)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
