package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessResourceFailureException;

@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayLogTests {

    @Test
    void tellsOneLineOfManyRequestsAndNoStackTrace(CapturedOutput output) {
        var log = new DatabaseAwayLog(LoggerFactory.getLogger(DatabaseAwayLogTests.class));

        for (var request = 0; request < 50; request++) {
            log.tell(new DataAccessResourceFailureException("no", new ConnectException("Connection refused")));
        }

        assertThat(Pattern.compile("does not answer: Connection refused")
                        .matcher(output.getAll())
                        .results())
                .hasSize(1);
        assertThat(output.getAll()).doesNotContain("\tat ");
    }
}
