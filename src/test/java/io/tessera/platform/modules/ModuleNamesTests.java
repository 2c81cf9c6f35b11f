package io.tessera.platform.modules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModuleNamesTests {

    @Test
    void tellTheModuleOfAClassOrMethod() {
        assertThat(ModuleNames.of("io.tessera.hygiene.merging.MergePeople.work"))
                .contains("hygiene");
        assertThat(ModuleNames.of("io.tessera.hygiene.GoldenPerson")).contains("hygiene");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "io.tessera.Tessera",
                "io.tessera.hygiene",
                "io.tessera.hygienic.Soap",
                "io.tessera.platform.data.Copy",
                "org.example.io.tessera.hygiene.GoldenPerson",
                "org.springframework.data.jdbc.repository.support.SimpleJdbcRepository.save"
            })
    void knowWhatBelongsToNoModule(String name) {
        assertThat(ModuleNames.of(name)).isEmpty();
    }

    @Test
    void areThoseOfTheArchitecture() {
        assertThat(ModuleNames.all())
                .contains(
                        "privacy",
                        "identity",
                        "discovery",
                        "verification",
                        "hygiene",
                        "contacts",
                        "committee",
                        "scoring");
    }
}
