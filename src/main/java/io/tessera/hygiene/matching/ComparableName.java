package io.tessera.hygiene.matching;

import io.tessera.hygiene.standard.Folding;
import io.tessera.hygiene.standard.PersonName;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A person's name as it is compared: folded, given names in order.
 *
 * <p>Names <em>agree</em> when nothing in them contradicts: each part is equal, an initial of the other (R. for Bob, too, who is Robert), a nickname of the
 * other (given names only) or missing, given and family name perhaps the wrong way round; further given names must agree
 * where both have them; generations (Jr., III) must not differ. Agreement is not transitive: {@code J. Smith} agrees with
 * John and with Jane. {@link Clustering} deals with that.
 */
public final class ComparableName {

    private static final String[] NO_WORDS = {};

    private final String[] given;
    private final String joined;
    private final String family;
    private final @Nullable String suffix;
    private final String identity;
    private final long hash;

    private ComparableName(PersonName name) {
        this.given = name.given() == null ? NO_WORDS : fold(name.given());
        this.joined = given.length == 1 ? given[0] : String.join("", given);
        this.family = name.family() == null ? "" : Folding.fold(name.family());
        this.suffix = name.suffix();
        var ordered = joined.compareTo(family) <= 0 ? joined + "|" + family : family + "|" + joined;
        this.identity = suffix == null ? ordered : ordered + "|" + suffix;
        this.hash = Hashing.of(identity);
    }

    /**
     * Prepares a name for comparing.
     *
     * @param name a standardised name
     * @return the comparable form
     */
    public static ComparableName of(PersonName name) {
        return new ComparableName(name);
    }

    private static String[] fold(String given) {
        if (given.indexOf(' ') < 0 && given.indexOf('.') < 0) {
            var folded = Folding.fold(given);
            return folded.isEmpty() ? NO_WORDS : new String[] {folded};
        }
        return Arrays.stream(given.split("[ .]+"))
                .map(Folding::fold)
                .filter(word -> !word.isEmpty())
                .toArray(String[]::new);
    }

    /** Returns the words that make two names the same, whichever way round they are written. */
    String identity() {
        return identity;
    }

    /**
     * Returns a hash of what makes two names the same.
     *
     * @return 64 bits
     */
    public long hash() {
        return hash;
    }

    /** Returns whether both names are known and the given name is more than an initial. */
    boolean isFull() {
        return joined.length() > 1 && family.length() > 1;
    }

    /** Returns whether both a given name or initial and a family name are known. */
    boolean hasBoth() {
        return !joined.isEmpty() && !family.isEmpty();
    }

    boolean isEmpty() {
        return joined.isEmpty() && family.isEmpty();
    }

    /**
     * Returns the family name for looking people up beside a shared number. Where only the word in the family's place is a
     * known given name, the two are taken for swapped.
     */
    String familyForLookup() {
        return Nicknames.has(family) && !Nicknames.has(joined) && joined.length() > 1 ? joined : family;
    }

    /**
     * Returns whether nothing in two names contradicts.
     *
     * @param other another name
     * @return true when they may be one person's; symmetric
     */
    public boolean agreesWith(ComparableName other) {
        if (identity.equals(other.identity) || isEmpty() || other.isEmpty()) {
            return generationsAgree(other);
        }
        return generationsAgree(other)
                && (straight(other) || swapped(other) || loneWord(other) || other.loneWord(this));
    }

    private boolean generationsAgree(ComparableName other) {
        return suffix == null || other.suffix == null || suffix.equals(other.suffix);
    }

    private boolean straight(ComparableName other) {
        var comparable = !joined.isEmpty() && !other.joined.isEmpty() || !family.isEmpty() && !other.family.isEmpty();
        return comparable && familiesAgree(family, other.family) && givenAgree(other);
    }

    private static boolean familiesAgree(String a, String b) {
        return a.isEmpty()
                || b.isEmpty()
                || a.equals(b)
                || a.length() == 1 && b.startsWith(a)
                || b.length() == 1 && a.startsWith(b);
    }

    private boolean givenAgree(ComparableName other) {
        if (joined.equals(other.joined)) {
            return true;
        }
        var shared = Math.min(given.length, other.given.length);
        for (var i = 0; i < shared; i++) {
            if (!wordsAgree(given[i], other.given[i])) {
                return false;
            }
        }
        return true;
    }

    private static boolean wordsAgree(String a, String b) {
        return a.equals(b)
                || a.length() == 1 && Nicknames.mayBegin(b, a.charAt(0))
                || b.length() == 1 && Nicknames.mayBegin(a, b.charAt(0))
                || Nicknames.agree(a, b);
    }

    private boolean swapped(ComparableName other) {
        return hasBoth() && joined.equals(other.family) && family.equals(other.joined);
    }

    /** A single word may be the given or the family name. */
    private boolean loneWord(ComparableName other) {
        return family.isEmpty() && given.length == 1 && given[0].length() > 1 && given[0].equals(other.family)
                || joined.isEmpty() && family.length() > 1 && family.equals(other.joined);
    }
}
