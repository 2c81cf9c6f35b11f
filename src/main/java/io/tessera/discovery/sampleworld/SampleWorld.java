package io.tessera.discovery.sampleworld;

import java.io.IOException;
import java.io.Writer;

/**
 * Writes a file of leads as someone brings it home from a trade show: people who do not exist, put together from three
 * systems' exports, the same person up to four times, with realistic dirt. The same seed and number of rows give the same
 * file. Of the rows 20 to 25 % tell of somebody who was told of before.
 */
public final class SampleWorld {

    /** The rows of the demonstration: about 3,000 people in 500 companies. */
    public static final int DEMO_ROWS = 3_850;

    /** The seed of the demonstration. */
    public static final long DEMO_SEED = 20_240_229;

    /** Stands for nobody in {@link Truth#row}. */
    public static final int NOBODY = -1;

    private static final double NEW_PEOPLE = 0.78;
    private static final int PEOPLE_IN_A_COMPANY = 6;
    private static final ExportStyle[] STYLES = ExportStyle.values();

    private final long seed;
    private final int companies;
    private final Writer out;
    private final Truth truth;
    private final Dice dice;
    private final Repeats repeats = new Repeats();
    private final SampleRow row = new SampleRow();
    private int people;

    private SampleWorld(int rows, long seed, Writer out, Truth truth) {
        this.seed = seed;
        this.companies = Math.max(1, (int) (rows * NEW_PEOPLE / PEOPLE_IN_A_COMPANY));
        this.out = out;
        this.truth = truth;
        this.dice = new Dice(seed, Long.MIN_VALUE);
    }

    /** Told which row is about whom. */
    @FunctionalInterface
    public interface Truth {

        /**
         * Takes the truth of one row.
         *
         * @param row the row; the header is row 1
         * @param person number of the person, {@link SampleWorld#NOBODY} for a company alone or nothing
         * @throws IOException when it cannot be noted
         */
        void row(int row, int person) throws IOException;
    }

    /**
     * Writes a file as CSV with a header.
     *
     * @param rows how many rows below the header
     * @param seed decides everything
     * @param out where to; not closed
     * @throws IOException when it cannot be written to
     */
    public static void write(int rows, long seed, Writer out) throws IOException {
        write(rows, seed, out, (row, person) -> {});
    }

    /**
     * Writes a file as CSV with a header, and tells which row is about whom.
     *
     * @param rows how many rows below the header
     * @param seed decides everything
     * @param out where to; not closed
     * @param truth told of each row in order
     * @throws IOException when it cannot be written to
     */
    public static void write(int rows, long seed, Writer out, Truth truth) throws IOException {
        var world = new SampleWorld(rows, seed, out, truth);
        out.write(SampleRow.HEADER);
        for (var number = 0; number < rows; number++) {
            world.writeRow(number + 2);
        }
    }

    private void writeRow(int number) throws IOException {
        row.clear();
        if (dice.perMille(6)) {
            nobody();
            truth.row(number, NOBODY);
        } else {
            truth.row(number, somebody());
        }
        row.writeTo(out);
    }

    private int somebody() {
        var again = repeats.take(dice);
        var person = again >= 0 ? again : people++;
        var told = new Dice(seed ^ 0x5DEECE66DL, dice.below(Integer.MAX_VALUE));
        told.of(STYLES).write(SamplePerson.of(seed, person, companies), told, row);
        Dirt.on(row, told);
        if (again < 0) {
            repeats.plan(person, dice);
        }
        return person;
    }

    /** A company without a person, or a row somebody tried the system out with. */
    private void nobody() {
        if (dice.perMille(850)) {
            var company = SampleCompany.of(seed, dice.below(companies));
            row.company = company.name();
            row.website = company.domain();
            row.country = company.land().english;
            row.industry = company.industry();
            row.employees = company.range();
        } else {
            row.first = "test";
            row.last = "test";
            row.phone = "-";
        }
    }
}
