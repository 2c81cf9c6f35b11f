package io.tessera.hygiene.comparison;

import java.util.Arrays;
import java.util.List;

/** Compares the numbers named in two texts, such as house numbers and models: which of them both name. */
public final class NumbersComparison implements Comparison {

    private static final List<String> LEVELS =
            List.of("same", "one names more", "half", "one in common", "none in common");
    private static final double[] PRESUMED = {0.65, 0.16, 0.05, 0.05, 0.09};

    private final String[][] numbers;

    /**
     * Prepares values.
     *
     * @param texts numbers separated by a space and sorted, by code
     */
    public NumbersComparison(List<String> texts) {
        numbers = texts.stream().map(text -> text.split(" ")).toArray(String[][]::new);
    }

    @Override
    public int level(int a, int b, Scratch scratch) {
        var common = 0;
        for (var number : numbers[a]) {
            common += Arrays.binarySearch(numbers[b], number) >= 0 ? 1 : 0;
        }
        if (common == Math.min(numbers[a].length, numbers[b].length)) {
            return 1;
        }
        return common * 4 >= numbers[a].length + numbers[b].length ? 2 : common > 0 ? 3 : 4;
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
