package io.tessera.hygiene.comparison;

import java.util.List;

/** Compares dates: a digit off, day and month swapped, then by how far apart they are. */
public final class DateComparison implements Comparison {

    private static final List<String> LEVELS = List.of(
            "same",
            "one digit off or day and month swapped",
            "two digits off or within a month",
            "within a year",
            "within ten years",
            "different");
    private static final double[] PRESUMED = {0.75, 0.08, 0.05, 0.03, 0.03, 0.06};

    private final int[] dates;
    private final Strings digits;

    /**
     * Prepares dates.
     *
     * @param texts the dates by code as eight digits; anything else differs from everything
     */
    public DateComparison(List<String> texts) {
        digits = new Strings(texts);
        dates = texts.stream().mapToInt(DateComparison::number).toArray();
    }

    private static int number(String text) {
        return text.length() == 8 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : 0;
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var edits = digits.edits(a, b, scratch);
        if (edits <= 1) {
            return 1;
        }
        if (dates[a] == 0 || dates[b] == 0) {
            return edits == 2 ? 2 : 5;
        }
        var swapped = dates[a] / 10000 == dates[b] / 10000
                && dates[a] / 100 % 100 == dates[b] % 100
                && dates[a] % 100 == dates[b] / 100 % 100;
        if (swapped) {
            return 1;
        }
        var apart = Math.abs(days(dates[a]) - days(dates[b]));
        if (edits == 2 || apart <= 31) {
            return 2;
        }
        return apart <= 366 ? 3 : apart <= 3660 ? 4 : 5;
    }

    /** Days since year 0, months taken as 30.6 days: exact enough for levels. */
    private static int days(int date) {
        return date / 10000 * 1461 / 4 + date / 100 % 100 * 306 / 10 + date % 100;
    }

    @Override
    public List<String> levels() {
        return LEVELS;
    }

    @Override
    public double[] presumed() {
        return PRESUMED.clone();
    }
}
