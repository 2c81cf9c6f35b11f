package io.tessera.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentsTests {

    @Test
    void serveWhenNothingIsTyped() {
        assertThat(Arguments.of().command()).containsExactly("serve");
    }

    @Test
    void serveWhenOnlySettingsAreTyped() {
        var arguments = Arguments.of("--server.port=9090", "--tessera.modules=*,-scoring");

        assertThat(arguments.command()).containsExactly("serve");
        assertThat(arguments.settings()).containsExactly("--server.port=9090", "--tessera.modules=*,-scoring");
    }

    @Test
    void knowSettingsByTheDotInTheirName() {
        var arguments =
                Arguments.of("rank", "a.csv", "--errors=e.csv", "--data-dir=/x.y", "--tessera.x", "-o", "r.csv");

        assertThat(arguments.command())
                .containsExactly("rank", "a.csv", "--errors=e.csv", "--data-dir=/x.y", "-o", "r.csv");
        assertThat(arguments.settings()).containsExactly("--tessera.x");
    }

    @Test
    void takeNothingAwayBehindTwoDashes() {
        assertThat(Arguments.of("rank", "--", "--odd.name=x").command()).containsExactly("rank", "--", "--odd.name=x");
    }
}
