package io.tessera.scoring.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ClosingLineTests {

    @Test
    void countsDroppedValuesAndNamesTheErrorsFile() {
        assertThat(ClosingLine.of(ended(1_200, 1_190, 7, 2, 1, 15), Optional.of("errors.csv")))
                .isEqualTo("1,200 rows read, 1,190 accepted, 7 rejected, 2 of a company without a person, 1 suppressed,"
                        + " 5 values dropped or doubtful. errors.csv says which and why.");
    }

    @Test
    void saysHowToLearnWhyWhereNoErrorsFileWasAskedFor() {
        assertThat(ClosingLine.of(ended(3, 3, 0, 0, 0, 1), Optional.empty()))
                .isEqualTo("3 rows read, 3 accepted, 0 rejected, 1 value dropped or doubtful."
                        + " --errors FILE writes which and why.");
    }

    @Test
    void isShortWhereAllIsWell() {
        assertThat(ClosingLine.of(ended(3, 3, 0, 0, 0, 0), Optional.empty()))
                .isEqualTo("3 rows read, 3 accepted, 0 rejected.");
    }

    private static JsonNode ended(int read, int accepted, int rejected, int companies, int suppressed, int errors) {
        return new JsonMapper()
                .createObjectNode()
                .put("rowsRead", read)
                .put("rowsAccepted", accepted)
                .put("rowsRejected", rejected)
                .put("companyOnly", companies)
                .put("suppressed", suppressed)
                .put("errorCount", errors);
    }
}
