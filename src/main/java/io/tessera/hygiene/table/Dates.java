package io.tessera.hygiene.table;

/** Reads dates in the usual spellings: year first (with or without separators), or day and month before the year. */
public final class Dates {

    private Dates() {}

    /**
     * Reads a date.
     *
     * @param text such as {@code 1987-02-17}, {@code 19870217}, {@code 17.2.1987}, {@code 2/17/1987}
     * @return year, month and day as one number such as 19870217; 0 when it is none. Where day and month may both be the month,
     *     the first is taken as the day
     */
    public static int parse(String text) {
        var parts = new int[3];
        var lengths = new int[3];
        var part = 0;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                if (part > 2 || lengths[part] > 8) {
                    return 0;
                }
                parts[part] = parts[part] * 10 + c - '0';
                lengths[part]++;
            } else if (part < 2 && lengths[part] > 0 && (c == '-' || c == '/' || c == '.' || c == ' ')) {
                part++;
            } else if (part == 2 && lengths[2] > 0 && (c == 'T' || c == ' ')) {
                break;
            } else {
                return 0;
            }
        }
        return of(parts, lengths, part);
    }

    private static int of(int[] parts, int[] lengths, int last) {
        if (last == 0) {
            return lengths[0] == 8 ? valid(parts[0] / 10000, parts[0] / 100 % 100, parts[0] % 100) : 0;
        }
        if (last < 2 || lengths[2] == 0) {
            return 0;
        }
        if (lengths[0] == 4) {
            return valid(parts[0], parts[1], parts[2]);
        }
        if (lengths[2] != 4) {
            return 0;
        }
        var dayFirst = valid(parts[2], parts[1], parts[0]);
        return dayFirst != 0 ? dayFirst : valid(parts[2], parts[0], parts[1]);
    }

    private static int valid(int year, int month, int day) {
        var good = year >= 1000 && year <= 2999 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
        return good ? year * 10000 + month * 100 + day : 0;
    }
}
