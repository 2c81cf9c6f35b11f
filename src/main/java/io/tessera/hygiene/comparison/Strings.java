package io.tessera.hygiene.comparison;

import java.util.List;

/** Many strings in one array of chars, each cut off at 64 chars: what lies beyond is told apart by being unequal only. */
final class Strings {

    private final char[] chars;
    private final int[] starts;
    private final int[] letters;

    Strings(List<String> texts) {
        starts = new int[texts.size() + 1];
        var total = 0;
        for (var text : texts) {
            total += Math.min(Scratch.LONGEST, text.length());
        }
        chars = new char[total];
        var at = 0;
        for (var i = 0; i < texts.size(); i++) {
            starts[i] = at;
            var length = Math.min(Scratch.LONGEST, texts.get(i).length());
            texts.get(i).getChars(0, length, chars, at);
            at += length;
        }
        starts[texts.size()] = at;
        letters = new int[texts.size()];
        for (var i = 0; i < letters.length; i++) {
            for (var k = starts[i]; k < starts[i + 1]; k++) {
                letters[i] |= 1 << (chars[k] & 31);
            }
        }
    }

    int length(int index) {
        return starts[index + 1] - starts[index];
    }

    char first(int index) {
        return chars[starts[index]];
    }

    char at(int index, int position) {
        return chars[starts[index] + position];
    }

    /** Returns the number of edits between two strings: a letter put in, left out, changed, or two neighbours swapped. */
    int edits(int a, int b, Scratch scratch) {
        return EditDistance.between(chars, starts[a], length(a), chars, starts[b], length(b), scratch);
    }

    /** Returns the likeness of Jaro and Winkler, from 0 to 1. */
    double jaroWinkler(int a, int b, Scratch scratch) {
        return JaroWinkler.between(chars, starts[a], length(a), chars, starts[b], length(b), scratch);
    }

    /** Returns at most how many letters of one can be found in the other. */
    int mostInCommon(int a, int b) {
        return Integer.bitCount(letters[a] & letters[b]) + length(a) - Integer.bitCount(letters[a]);
    }

    boolean isPrefix(int shorter, int longer) {
        var length = length(shorter);
        if (length > length(longer)) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (at(shorter, i) != at(longer, i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one ends the other: a number with and without its prefix. */
    boolean isSuffix(int shorter, int longer) {
        var length = length(shorter);
        var offset = length(longer) - length;
        if (offset < 0) {
            return false;
        }
        for (var i = 0; i < length; i++) {
            if (at(shorter, i) != at(longer, offset + i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether one may abbreviate the other: same first letter, the other letters in order (blvd, boulevard). */
    boolean abbreviates(int shorter, int longer) {
        var length = length(shorter);
        if (length < 2 || length >= length(longer) || first(shorter) != first(longer)) {
            return false;
        }
        var matched = 0;
        for (var i = 0; i < length(longer) && matched < length; i++) {
            matched += at(longer, i) == at(shorter, matched) ? 1 : 0;
        }
        return matched == length;
    }
}
