package io.tessera.scoring.cli;

import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.InputCheck;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.ResultFile;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ranks the people of a file, headless. */
@Command(
        name = "rank",
        description = "Makes a ranked call list of a lead file: reads, verifies, merges and scores, then ends.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera rank leads.csv -o ranked.csv",
            "  tessera rank leads.csv -o ranked.csv --errors errors.csv --default-country US --top 200",
            "  cat leads.csv | tessera rank - -o - | head",
            "  tessera rank leads.csv -o ranked.csv --data-dir ./data    (keeps what it learns)",
            "",
            "Columns of the result: rank,score,band,first_name,last_name,title,seniority,function,company,domain,",
            "email,email_verdict,email_reasons,phone,country,merged_rows,reasons. Lists in a cell are joined by ';'.",
            "merged_rows are the rows of the file behind the person; the header is row 1.",
            "Columns of the errors: row,field,reason.",
            "",
            "Exit codes: 0 the result is written, 1 internal failure (rows that could not be worked off are named),",
            "2 bad usage or unreadable input (nothing written)."
        })
public final class RankCommand implements Callable<Integer> {

    private final Launcher launcher;

    @Parameters(paramLabel = "FILE", description = "CSV, TSV or vCard file; - is standard input.")
    private String file = "";

    @Option(
            names = {"-o", "--output"},
            required = true,
            paramLabel = "FILE",
            description = "Where the list goes; - is standard output.")
    private String output = "";

    @Option(names = "--errors", paramLabel = "FILE", description = "Where dropped values and rejected rows go.")
    private @Nullable String errors;

    @Option(names = "--top", paramLabel = "N", description = "Only the best N people.")
    private @Nullable Integer top;

    @Option(names = "--mapping", paramLabel = "FILE", description = "YAML that says which column is which field.")
    private @Nullable Path mapping;

    @Option(
            names = "--default-country",
            paramLabel = "CODE",
            description = "Country of phone numbers without a country code, where the row names none: US, DE, ...")
    private @Nullable String defaultCountry;

    @Option(names = "--online", description = "Ask DNS whether domains take mail.")
    private boolean online;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Keep facts in this data directory. Without it a temporary one is used and removed.")
    private @Nullable Path dataDirectory;

    @Option(names = "--durable", description = "Full durability in the temporary directory, too (for measurements).")
    private boolean durable;

    @Option(names = "--timings", description = "Say where the time went.")
    private boolean timings;

    /**
     * Takes what the command needs.
     *
     * @param launcher starts the application
     */
    RankCommand(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public Integer call() {
        var terminal = launcher.terminal();
        var input = InputFile.open(file);
        var result = ResultFile.at(output, terminal);
        var problems = Optional.ofNullable(errors).map(name -> ResultFile.at(name, terminal));
        refuseOverwriting(input, result, problems);
        var said = Optional.ofNullable(mapping).map(InputFile::text);
        input.path().ifPresent(path -> InputCheck.all(path, said));
        var request = new RankRequest(
                input,
                result,
                problems,
                checkedTop(),
                said,
                Optional.ofNullable(defaultCountry).map(RankCommand::checkedCountry),
                online);
        var place = new Workplace(Optional.ofNullable(dataDirectory), durable, timings);
        place.run(launcher, new RankRun(request, terminal));
        return ExitCodes.OK;
    }

    private Optional<Integer> checkedTop() {
        if (top != null && top < 1) {
            throw CommandFailure.usage("--top must be 1 or more, was %d.".formatted(top));
        }
        return Optional.ofNullable(top);
    }

    private static String checkedCountry(String code) {
        var country = code.strip().toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            throw CommandFailure.usage(
                    "--default-country must be a two-letter code of ISO 3166, such as US or DE; was '%s'."
                            .formatted(code));
        }
        return country;
    }

    private static void refuseOverwriting(InputFile input, ResultFile result, Optional<ResultFile> problems) {
        if (input.path().filter(result::overwrites).isPresent()
                || input.path()
                        .flatMap(path -> problems.filter(file -> file.overwrites(path)))
                        .isPresent()) {
            throw CommandFailure.usage("the input would be overwritten; name another file to write to.");
        }
        if (problems.isPresent() && result.sameAs(problems.get())) {
            throw CommandFailure.usage("the result and the errors must go to different files.");
        }
    }
}
