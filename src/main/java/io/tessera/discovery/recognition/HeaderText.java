package io.tessera.discovery.recognition;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Headers in the form in which they are compared. */
final class HeaderText {

    private HeaderText() {}

    /** Returns the letters and digits alone, in lower case and without accents. */
    static String normalise(String header) {
        return String.join("", words(header));
    }

    /** Returns the words in lower case and without accents; a capital after a small letter begins one, too. */
    static List<String> words(String header) {
        var plain = Normalizer.normalize(header.replace("ß", "ss"), Normalizer.Form.NFD);
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        var before = ' ';
        for (var i = 0; i < plain.length(); i++) {
            var c = plain.charAt(i);
            if (Character.getType(c) == Character.NON_SPACING_MARK) {
                continue;
            }
            if (!Character.isLetterOrDigit(c) || Character.isUpperCase(c) && Character.isLowerCase(before)) {
                flush(word, words);
            }
            if (Character.isLetterOrDigit(c)) {
                word.append(c);
            }
            before = c;
        }
        flush(word, words);
        return words;
    }

    private static void flush(StringBuilder word, List<String> words) {
        if (!word.isEmpty()) {
            words.add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }
}
