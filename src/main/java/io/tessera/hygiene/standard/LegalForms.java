package io.tessera.hygiene.standard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The legal forms of companies: which words at a name's end (or, for some, its start) are one. */
final class LegalForms {

    private static final int LONGEST = 7;

    private static final LegalForms INSTANCE = load();

    private final Map<String, Form> last;
    private final Map<String, Form> first;

    /**
     * A spelling of a legal form.
     *
     * @param canonical the form's usual spelling
     * @param spelling this spelling in its capitals
     */
    record Form(String canonical, String spelling) {}

    /**
     * A form found in a name.
     *
     * @param form what it is
     * @param words how many words it takes
     */
    record Found(Form form, int words) {}

    private LegalForms(Map<String, Form> last, Map<String, Form> first) {
        this.last = last;
        this.first = first;
    }

    private static LegalForms load() {
        var last = new HashMap<String, Form>(1024);
        var first = new HashMap<String, Form>();
        for (var line : Resource.lines(LegalForms.class, "legal-forms.tsv")) {
            var spellings = line.substring(line.indexOf('\t') + 1).split("\\|");
            var canonical = spellings[0].replace("^", "");
            for (var spelling : spellings) {
                var prefix = spelling.endsWith("^");
                var plain = prefix ? spelling.substring(0, spelling.length() - 1) : spelling;
                (prefix ? first : last).putIfAbsent(compact(plain), new Form(canonical, plain));
            }
        }
        return new LegalForms(last, first);
    }

    /** Letters and digits of a form or a word of a name, folded; "and" in its spellings is left out. */
    static String compact(String text) {
        var out = new StringBuilder();
        for (var word : Text.words(text.replace(',', ' '))) {
            out.append(isAnd(word) ? "" : Folding.foldPlainly(word));
        }
        return out.toString();
    }

    static boolean isAnd(String word) {
        return switch (word) {
            case "&", "+", "and", "und", "AND", "UND", "And", "Und", "et", "ET" -> true;
            default -> false;
        };
    }

    /** Finds the longest form at the end of the words that leaves at least one word before it. */
    static @Nullable Found atEnd(List<String> words) {
        var text = new StringBuilder();
        @Nullable Found best = null;
        for (var taken = 1; taken < words.size() && taken <= LONGEST; taken++) {
            text.insert(0, compact(words.get(words.size() - taken)));
            var form = INSTANCE.last.get(text.toString());
            if (form != null && !text.isEmpty()) {
                best = new Found(form, taken);
            }
        }
        return best;
    }

    /** Finds a form at the start of the words that leaves at least one word after it. */
    static @Nullable Found atStart(List<String> words) {
        var text = new StringBuilder();
        @Nullable Found best = null;
        for (var taken = 1; taken < words.size() && taken <= 3; taken++) {
            text.append(compact(words.get(taken - 1)));
            var form = INSTANCE.first.get(text.toString());
            if (form != null) {
                best = new Found(form, taken);
            }
        }
        return best;
    }
}
