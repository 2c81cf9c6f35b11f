package io.tessera.identity.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tessera.Tessera;
import io.tessera.platform.installation.InstallationException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;

class RefuseWeakKeyTests {

    @TempDir
    Path folder;

    @Test
    void refusesAWeakKeyBeforeAnythingIsMade() {
        var data = folder.resolve("data");
        var tessera = new SpringApplicationBuilder(Tessera.class)
                .properties(
                        "tessera.database.start-early=true",
                        "tessera.bootstrap-api-key=secret",
                        "tessera.data-dir=" + data);

        assertThatThrownBy(() -> tessera.run().close())
                .isInstanceOf(InstallationException.class)
                .hasMessageContaining("TESSERA_BOOTSTRAP_API_KEY")
                .hasMessageNotContaining("secret");
        assertThat(data).doesNotExist();
    }
}
