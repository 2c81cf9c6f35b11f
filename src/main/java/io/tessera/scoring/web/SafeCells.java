package io.tessera.scoring.web;

import org.jspecify.annotations.Nullable;

/**
 * Cells that a spreadsheet shows and does not run (OWASP, CSV injection): what begins with {@code =}, {@code +}, {@code -},
 * {@code @}, a tab or a line break gets an apostrophe in front. A number in E.164 form, a plus sign and digits alone, stays as
 * it is: no spreadsheet finds anything to run in it, and other programs read it unchanged.
 */
final class SafeCells {

    private SafeCells() {}

    static String of(@Nullable String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        return isDangerous(value.charAt(0)) && !isPhoneNumber(value) ? "'" + value : value;
    }

    private static boolean isDangerous(char first) {
        return switch (first) {
            case '=', '+', '-', '@', '\t', '\r', '\n' -> true;
            default -> false;
        };
    }

    private static boolean isPhoneNumber(String value) {
        if (value.charAt(0) != '+' || value.length() < 2 || value.length() > 16) {
            return false;
        }
        for (var i = 1; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
