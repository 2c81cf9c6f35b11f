package io.tessera.discovery.values;

import java.util.Locale;

/** Phone numbers as they stand in cells, freed of what is no part of the number. */
public final class PhoneText {

    /** The fewest digits of a number that can be dialled from elsewhere. */
    private static final int FEWEST_DIGITS = 6;

    private PhoneText() {}

    /**
     * Returns the first number in a cell.
     *
     * @param text clean text
     * @return the number without {@code tel:}, a spreadsheet's apostrophe, and numbers behind it
     */
    public static String first(String text) {
        var number = text;
        if (number.length() > 4
                && number.substring(0, 4).toLowerCase(Locale.ROOT).equals("tel:")) {
            number = number.substring(4).strip();
        }
        if (number.startsWith("'") || number.startsWith("=")) {
            number = number.substring(1).replace("\"", "").strip();
        }
        for (var i = 0; i < number.length(); i++) {
            var c = number.charAt(i);
            if ((c == ';' || c == ',' || c == '|') && digits(number.substring(0, i)) >= FEWEST_DIGITS) {
                return number.substring(0, i).strip();
            }
        }
        return number;
    }

    /**
     * Returns whether text has too few digits for a phone number.
     *
     * @param text any text
     * @return true below six
     */
    public static boolean hasTooFewDigits(String text) {
        return digits(text) < FEWEST_DIGITS;
    }

    /**
     * Returns whether a spreadsheet has rounded the number, as in {@code 4.93012E+11}: its digits are lost.
     *
     * @param text any text
     * @return true when it is written with an exponent
     */
    public static boolean isRounded(String text) {
        var e = Math.max(text.indexOf("E+"), text.indexOf("e+"));
        return e > 0
                && e + 2 < text.length()
                && Character.isDigit(text.charAt(e - 1))
                && Character.isDigit(text.charAt(e + 2));
    }

    private static int digits(String text) {
        var digits = 0;
        for (var i = 0; i < text.length(); i++) {
            digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }
}
