package io.tessera.committee.titles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import org.jspecify.annotations.Nullable;

/**
 * What a phrase says.
 *
 * @param seniority how high it stands, where it says so
 * @param qualifiedSeniority how high it stands where a field or region is named beside it
 * @param function what field, where it says so
 * @param yields whether any other field named wins
 * @param buyingRole what part in a purchase, where that does not follow from the rest
 * @param effect what else it does
 */
record TitleRule(
        @Nullable Seniority seniority,
        @Nullable Seniority qualifiedSeniority,
        @Nullable JobFunction function,
        boolean yields,
        @Nullable BuyingRole buyingRole,
        Effect effect) {

    /** What a phrase does to those beside it. */
    enum Effect {
        /** Nothing. */
        NONE,
        /** The person is it no more. */
        PAST,
        /** Helps whoever is named beside. */
        ASSISTS,
        /** What follows is somebody else. */
        CUT
    }

    static TitleRule parse(String text) {
        Seniority seniority = null;
        Seniority qualified = null;
        JobFunction function = null;
        BuyingRole role = null;
        var yields = false;
        var effect = Effect.NONE;
        for (var word : text.strip().split("\\s+")) {
            if (word.equals("IGNORED")) {
                continue;
            }
            var effectNamed = find(Effect.class, word);
            var function2 = find(JobFunction.class, word.replace("?", ""));
            var role2 = find(BuyingRole.class, word);
            if (role2 != null) {
                role = role2;
            } else if (effectNamed != null) {
                effect = effectNamed;
            } else if (function2 != null) {
                function = function2;
                yields = word.endsWith("?");
            } else {
                var levels = word.split("\\|");
                seniority = Seniority.valueOf(levels[0]);
                qualified = Seniority.valueOf(levels[levels.length - 1]);
            }
        }
        return new TitleRule(seniority, qualified, function, yields, role, effect);
    }

    private static <E extends Enum<E>> @Nullable E find(Class<E> type, String name) {
        for (var constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        return null;
    }
}
