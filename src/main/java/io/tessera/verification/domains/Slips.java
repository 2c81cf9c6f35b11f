package io.tessera.verification.domains;

/**
 * Slips of the fingers: two letters swapped, a letter left out (not the first), one typed twice or with a neighbouring key, a
 * neighbouring key or a look-alike in place of the right one, or the wrong letter of a pair doubled. Linear time.
 */
final class Slips {

    /** Rows of keys as they lie on QWERTY, QWERTZ and AZERTY boards; letters of neighbouring rows touch at the same place. */
    private static final String[][] BOARDS = {
        {"1234567890-", "qwertyuiop", "asdfghjkl", "zxcvbnm"},
        {"1234567890", "qwertzuiop", "asdfghjkl", "yxcvbnm"},
        {"1234567890", "azertyuiop", "qsdfghjklm", "wxcvbn"},
    };

    private static final String[] LOOK_ALIKES = {"il", "l1", "i1", "o0", "mn", "uv", "vw", "ij", "sz", "ck", "gq"};

    private Slips() {}

    /** Whether one slip turns what was meant into what was written; equal words are no slip. */
    static boolean isOne(String written, String meant) {
        if (written.equals(meant) || Math.abs(written.length() - meant.length()) > 1) {
            return false;
        }
        var head = commonHead(written, meant);
        if (written.length() == meant.length()) {
            return swapped(written, meant, head) || replaced(written, meant, head);
        }
        return written.length() < meant.length()
                ? head > 0 && written.substring(head).equals(meant.substring(head + 1))
                : written.substring(head + 1).equals(meant.substring(head)) && typedTooMuch(written, head);
    }

    private static int commonHead(String written, String meant) {
        var head = 0;
        while (head < Math.min(written.length(), meant.length()) && written.charAt(head) == meant.charAt(head)) {
            head++;
        }
        return head;
    }

    private static boolean swapped(String written, String meant, int at) {
        return at + 1 < meant.length()
                && written.charAt(at) == meant.charAt(at + 1)
                && written.charAt(at + 1) == meant.charAt(at)
                && written.substring(at + 2).equals(meant.substring(at + 2));
    }

    private static boolean replaced(String written, String meant, int at) {
        if (!written.substring(at + 1).equals(meant.substring(at + 1))) {
            return false;
        }
        var wrong = written.charAt(at);
        return touches(wrong, meant.charAt(at))
                || looksLike(wrong, meant.charAt(at))
                || doublesNeighbour(wrong, meant, at);
    }

    /** {@code gogglemail}: the pair was typed with the wrong letter. */
    private static boolean doublesNeighbour(char wrong, String meant, int at) {
        var paired = at > 0 && meant.charAt(at - 1) == meant.charAt(at)
                || at + 1 < meant.length() && meant.charAt(at + 1) == meant.charAt(at);
        return paired && at + 1 < meant.length() && meant.charAt(at + 1) == wrong;
    }

    private static boolean typedTooMuch(String written, int at) {
        var extra = written.charAt(at);
        return at > 0 && near(extra, written.charAt(at - 1))
                || at + 1 < written.length() && near(extra, written.charAt(at + 1));
    }

    private static boolean near(char one, char other) {
        return one == other || touches(one, other);
    }

    private static boolean looksLike(char one, char other) {
        for (var pair : LOOK_ALIKES) {
            if (pair.indexOf(one) >= 0 && pair.indexOf(other) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(char one, char other) {
        for (var board : BOARDS) {
            if (touches(board, one, other)) {
                return true;
            }
        }
        return false;
    }

    private static boolean touches(String[] board, char one, char other) {
        for (var row = 0; row < board.length; row++) {
            var place = board[row].indexOf(one);
            if (place < 0) {
                continue;
            }
            for (var near = Math.max(0, row - 1); near <= Math.min(board.length - 1, row + 1); near++) {
                var otherPlace = board[near].indexOf(other);
                // keys of the row below stand half a key to the right, so those above touch at the place and the next
                var from = near == row ? place - 1 : near < row ? place : place - 1;
                var to = near == row ? place + 1 : near < row ? place + 1 : place;
                if (otherPlace >= from && otherPlace <= to && otherPlace >= 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
