package io.tessera.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/** What {@code rank} makes of the messy file, run once for all tests that look at it. */
final class RankedMessyFile {

    private static final RankedMessyFile ONCE = new RankedMessyFile();

    private final Program.Ended ended;
    private final RankedList list;
    private final List<List<String>> errors;

    private RankedMessyFile() {
        try {
            var folder = Files.createTempDirectory("tessera-messy");
            ended = rank(folder);
            list = RankedList.parse(Files.readString(folder.resolve("ranked.csv")))
                    .inOrder();
            errors = Csv.records(Files.readString(folder.resolve("errors.csv")));
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Program.Ended rank(Path folder) {
        var file = LeadFile.messy().in(folder).toString();
        return Program.tessera("rank", file, "-o", "ranked.csv", "--errors", "errors.csv", "--default-country", "US")
                .in(folder)
                .run()
                .withExitCode(0);
    }

    static Program.Ended ended() {
        return ONCE.ended;
    }

    static RankedList list() {
        return ONCE.list;
    }

    static List<List<String>> errors() {
        return ONCE.errors;
    }
}
