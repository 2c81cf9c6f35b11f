package io.tessera.hygiene.comparison;

import java.util.List;

/** Compares years, prices and amounts. */
public final class NumberComparison implements Comparison {

    private static final List<String> LEVELS = List.of("same", "next to it", "within 5 %", "within 20 %", "different");
    private static final double[] PRESUMED = {0.75, 0.08, 0.05, 0.04, 0.08};

    private final double[] numbers;
    private final boolean years;

    /**
     * Prepares numbers.
     *
     * @param texts the numbers by code, with a point before decimals; anything else differs from everything
     */
    public NumberComparison(List<String> texts) {
        numbers = texts.stream().mapToDouble(NumberComparison::number).toArray();
        var present = 0;
        var likeYears = 0;
        for (var number : numbers) {
            present += Double.isNaN(number) ? 0 : 1;
            likeYears += number >= 1500 && number <= 2200 && number == Math.rint(number) ? 1 : 0;
        }
        years = likeYears > present * 0.9;
    }

    private static double number(String text) {
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException notANumber) {
            return Double.NaN;
        }
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var apart = Math.abs(numbers[a] - numbers[b]);
        if (Double.isNaN(apart)) {
            return 4;
        }
        if (years) {
            return apart <= 1 ? 1 : apart <= 2 ? 2 : apart <= 5 ? 3 : 4;
        }
        var larger = Math.max(Math.abs(numbers[a]), Math.abs(numbers[b]));
        if (apart <= larger * 0.01 || larger > 20 && apart <= 1) {
            return 1;
        }
        return apart <= larger * 0.05 ? 2 : apart <= larger * 0.2 ? 3 : 4;
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
