package io.tessera.hygiene.matching;

import java.util.EnumSet;
import java.util.Set;

/**
 * The decision on one pair of candidates. The exact rule of the first version; a probabilistic one takes its place here,
 * candidates and clustering stay.
 */
public final class JoinRule {

    private JoinRule() {}

    /**
     * Tells what two records share. Values are compared, not only their hashes.
     *
     * @param a a record
     * @param b another
     * @return the shared identifiers, empty when they share none
     */
    public static Set<Shared> shared(Member a, Member b) {
        var shared = EnumSet.noneOf(Shared.class);
        if (same(a.keys().email(), b.keys().email())
                && String.valueOf(a.record().email()).equals(b.record().email())) {
            shared.add(Shared.EMAIL);
        }
        if (same(a.keys().phone(), b.keys().phone())
                && String.valueOf(a.record().phone()).equals(b.record().phone())) {
            shared.add(Shared.PHONE_AND_NAME);
        }
        if (same(a.keys().name(), b.keys().name())
                && a.name().identity().equals(b.name().identity())) {
            shared.add(Shared.NAME_AND_COMPANY);
        }
        return shared;
    }

    /**
     * Tells whether two records that share a key may be joined: their names agree.
     *
     * @param a a record
     * @param b another
     * @return true when nothing in the names contradicts
     */
    public static boolean namesAgree(Member a, Member b) {
        return a.name().agreesWith(b.name());
    }

    private static boolean same(long a, long b) {
        return a != 0 && a == b;
    }
}
