package io.tessera.discovery.sampleworld;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/** A company of the sample world; a function of seed and number. Names and domains of different numbers differ. */
record SampleCompany(Land land, String brand, Sector sector, int legalForm, int employees, String domain, String city) {

    private static final String[] ONSETS = Words.of("brand.onset");
    private static final String[] MIDDLES = Words.of("brand.middle");
    private static final String[] ENDINGS = Words.of("brand.ending");
    private static final Sector[] SECTORS =
            Arrays.stream(Words.of("sector")).map(Sector::of).toArray(Sector[]::new);
    private static final double[] SIZES =
            IntStream.range(0, 18).mapToDouble(i -> 5 * Math.pow(1.6, i)).toArray();
    private static final int BRANDS = ONSETS.length * MIDDLES.length * ENDINGS.length;
    private static final String[] RANGES = {
        "1-10", "11-50", "51-200", "201-500", "501-1,000", "1,001-5,000", "5,001-10,000", "10k+"
    };
    private static final int[] BOUNDS = {10, 50, 200, 500, 1_000, 5_000, 10_000};

    static SampleCompany of(long seed, int number) {
        var dice = new Dice(seed, -1L - number);
        var land = Land.of(dice);
        // each brand once for each sector; a stride without common factors scatters neighbours
        var scattered = (int) (Long.remainderUnsigned(number * 48_271L + Dice.mixed(seed) % 1_000, BRANDS));
        var round = number / BRANDS;
        var sector = SECTORS[(int) Long.remainderUnsigned(Dice.mixed(scattered) + round, SECTORS.length)];
        var brand = ONSETS[scattered % ONSETS.length]
                + MIDDLES[scattered / ONSETS.length % MIDDLES.length]
                + ENDINGS[scattered / (ONSETS.length * MIDDLES.length)];
        var form = dice.below(land.legalForms.length);
        var domain = (brand + "-" + sector.name()).toLowerCase(Locale.ROOT) + "." + land.topLevel;
        var employees = (int) Math.round(SIZES[dice.below(SIZES.length)] * (1 + dice.below(100) / 100.0));
        return new SampleCompany(land, brand, sector, form, employees, domain, dice.of(land.cities));
    }

    /** Returns the name as a careful system writes it. */
    String name() {
        return brand + " " + sector.name() + " " + land.legalForms[legalForm];
    }

    /** Returns the name with the legal form in full, as old systems do. */
    String longName() {
        return brand + " " + sector.name() + ", " + land.longLegalForms[legalForm];
    }

    String bareName() {
        return brand + " " + sector.name();
    }

    String range() {
        for (var i = 0; i < BOUNDS.length; i++) {
            if (employees <= BOUNDS[i]) {
                return RANGES[i];
            }
        }
        return RANGES[BOUNDS.length];
    }

    /** Returns the industry in the language of the country. */
    String localIndustry() {
        return switch (land.language()) {
            case "de" -> sector.german();
            case "fr" -> sector.french();
            default -> sector.industry();
        };
    }

    String industry() {
        return sector.industry();
    }

    /** A line of business, with the word in company names and the industry in three languages. */
    record Sector(String name, String industry, String german, String french) {

        static Sector of(String line) {
            var parts = line.split("[|;]");
            return new Sector(parts[0], parts[1], parts[3], parts[4]);
        }
    }
}
