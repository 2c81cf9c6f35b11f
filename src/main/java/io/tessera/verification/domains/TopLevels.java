package io.tessera.verification.domains;

import java.util.Map;
import java.util.Set;

/** The usual slips in top levels. A list, because most two letters next to right ones are another country. */
final class TopLevels {

    private static final Map<String, Set<String>> SLIPS = Map.of(
            "com",
            Set.of(
                    "con", "cmo", "ocm", "co", "cm", "om", "cim", "vom", "xom", "comm", "coom", "ccom", "cpm", "cok",
                    "clm", "c0m", "como", "come", "conm", "comn", "cop", "coml", "cmm", "com.com", "cxom", "c.om",
                    "co.m"),
            "net",
            Set.of("nte", "ent", "met", "bet", "nett", "nrt", "ner", "ney", "ne", "nt", "neet"),
            "de",
            Set.of("ed", "dee", "d", "der", "dw", "fe"),
            "fr",
            Set.of("rf", "frr", "f", "fe"),
            "it",
            Set.of("ti", "itt", "i"),
            "co.uk",
            Set.of("couk", "co.ik", "co.k", "co.u", "c.uk", "cp.uk", "co.uj", "o.uk", "co.ukk", "com.uk"),
            "com.br",
            Set.of("combr", "com.b", "con.br", "cm.br", "co.br"),
            "me",
            Set.of("mee", "em"),
            "ch",
            Set.of("hc", "chh"));

    private TopLevels() {}

    static boolean isSlipOf(String top, String meant) {
        return SLIPS.getOrDefault(meant, Set.of()).contains(top);
    }
}
