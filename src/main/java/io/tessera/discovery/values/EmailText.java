package io.tessera.discovery.values;

/** E-mail addresses as they stand in cells, freed of what is no part of the address. */
public final class EmailText {

    private EmailText() {}

    /**
     * Returns the first address in a cell: out of {@code Ann Lee <ann@example.com>}, {@code mailto:ann@example.com},
     * {@code ann@example.com; ann@example.org}.
     *
     * @param text clean text
     * @return the address, or the text as it is where it holds none
     */
    public static String first(String text) {
        var at = text.indexOf('@');
        if (at < 0) {
            return text;
        }
        var begin = at;
        // a blank does not begin an address: "ann lee@example.com" must not become somebody else's
        while (begin > 0 && !separates(text.charAt(begin - 1)) && text.charAt(begin - 1) != ':') {
            begin--;
        }
        var end = at;
        while (end < text.length() && !separates(text.charAt(end)) && text.charAt(end) != ' ') {
            end++;
        }
        while (end > at + 1 && text.charAt(end - 1) == '.') {
            end--;
        }
        // addresses of a form that is not understood here are left to verification as they are
        return begin == at || end == at + 1 ? text : text.substring(begin, end).strip();
    }

    /**
     * Returns whether text has nothing before or behind an {@code @}, so that it names no mailbox.
     *
     * @param text any text
     * @return true when it cannot be an address
     */
    public static boolean namesNoMailbox(String text) {
        var at = text.lastIndexOf('@');
        return at <= 0 || at == text.length() - 1;
    }

    private static boolean separates(char c) {
        return c == '<' || c == '>' || c == ';' || c == ',' || c == '|';
    }
}
