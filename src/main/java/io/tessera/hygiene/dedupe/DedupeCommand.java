package io.tessera.hygiene.dedupe;

import io.tessera.hygiene.table.Column;
import io.tessera.hygiene.table.Kind;
import io.tessera.hygiene.table.Table;
import io.tessera.platform.cli.CommandFailure;
import io.tessera.platform.cli.ExitCodes;
import io.tessera.platform.cli.Launcher;
import io.tessera.platform.cli.ResultFile;
import io.tessera.platform.cli.Terminal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds the rows of a file that are one person or company. */
@Command(
        name = "dedupe",
        description = "Finds the rows of a CSV file that tell of one person, company or thing. Needs no configuration.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera dedupe people.csv -o clusters.csv --id-column id",
            "  tessera dedupe companies.csv -o clusters.csv --ignore notes,created_at --explain pairs.csv",
            "  tessera dedupe both.csv -o links.csv --source-column source --one-to-one",
            "",
            "The output has a line id,cluster for each row; rows of one cluster are one. What columns hold is recognised from",
            "their names and values; a file for --config can say it instead:",
            "  columns:",
            "    kontakt: full-name",
            "    remarks: ignored",
            "",
            "Exit codes: 0 written, 1 the disk does not take it, 2 bad usage or unreadable input (nothing written)."
        })
public final class DedupeCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Parameters(paramLabel = "FILE", description = "A CSV file with a header row; any delimiter, any charset.")
    private Path file = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            required = true,
            description = "Where id,cluster goes; - is standard output.")
    private String output = "-";

    @Option(names = "--id-column", paramLabel = "COL", description = "Names rows; otherwise their numbers from 1 do.")
    private @Nullable String idColumn;

    @Option(names = "--ignore", paramLabel = "COL", split = ",", description = "Columns that are not compared.")
    private List<String> ignored = new ArrayList<>();

    @Option(names = "--source-column", paramLabel = "COL", description = "Says which source a row comes from.")
    private @Nullable String sourceColumn;

    @Option(
            names = "--one-to-one",
            description = "Links sources that have no duplicates of their own: each row to at most one of another.")
    private boolean oneToOne;

    @Option(names = "--config", paramLabel = "FILE", description = "Says what columns hold.")
    private @Nullable Path config;

    @Option(names = "--explain", paramLabel = "FILE", description = "Takes why pairs are alike: weights of each field.")
    private @Nullable String explain;

    DedupeCommand(Launcher launcher) {
        terminal = launcher.terminal();
    }

    @Override
    public Integer call() {
        var result = ResultFile.at(output, terminal);
        var explained = Optional.ofNullable(explain).map(name -> ResultFile.at(name, terminal));
        if (result.overwrites(file) || explained.isPresent() && explained.get().overwrites(file)) {
            throw CommandFailure.usage("%s would be overwritten; name another file.".formatted(file));
        }
        if (explained.isPresent() && explained.get().sameAs(result)) {
            throw CommandFailure.usage("-o and --explain name the same file; name two.");
        }
        if (oneToOne && sourceColumn == null) {
            throw CommandFailure.usage("--one-to-one needs --source-column, which says where each row comes from.");
        }
        var stated = config == null ? Map.<String, Kind>of() : Configuration.read(config);
        var table = new CsvFile(file).read();
        var ids = idColumn == null ? null : column(table, idColumn, "--id-column");
        var source = sourceColumn == null ? null : column(table, sourceColumn, "--source-column");
        ignored.forEach(name -> column(table, name, "--ignore"));
        stated.keySet().forEach(name -> column(table, name, "--config"));
        var found = Deduplication.of(compared(table), stated, oneToOne ? source : null);
        explained.ifPresent(to -> to.write(stream -> new Explanations(found, ids).writeTo(stream)));
        result.write(stream -> Clusters.write(found.clusters(), ids, stream));
        tell(table, found);
        return ExitCodes.OK;
    }

    private static Column column(Table table, String name, String option) {
        return table.column(name)
                .orElseThrow(() -> CommandFailure.usage("%s: there is no column '%s'. The file has: %s."
                        .formatted(
                                option,
                                name,
                                table.columns().stream().map(Column::name).collect(Collectors.joining(", ")))));
    }

    private Table compared(Table table) {
        var left = new HashSet<>(ignored);
        Optional.ofNullable(idColumn).ifPresent(left::add);
        Optional.ofNullable(sourceColumn).ifPresent(left::add);
        return table.without(left);
    }

    private void tell(Table table, Deduplication found) {
        terminal.say("%,d rows, %,d clusters. Columns: %s"
                .formatted(
                        table.rows(),
                        found.count(),
                        found.kinds().entrySet().stream()
                                .map(kind -> kind.getKey() + " (" + Configuration.spelled(kind.getValue()) + ")")
                                .collect(Collectors.joining(", "))));
        if (found.kinds().values().stream().allMatch(kind -> kind == Kind.IGNORED)) {
            terminal.say("No column tells rows apart: each is empty, says the same in every row or numbers the rows.");
        }
        found.notes().forEach(note -> terminal.say("Note: " + note));
    }
}
