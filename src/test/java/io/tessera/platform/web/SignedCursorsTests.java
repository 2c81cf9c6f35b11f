package io.tessera.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.tessera.platform.data.InstallationSecret;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.web.ErrorResponseException;

/** What a signed cursor promises. */
class SignedCursorsTests {

    private final Cursors cursors = new SignedCursors(secret("a"));

    @RepeatedTest(50)
    void bringThePlaceBack() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var place = List.of(random.nextInt() + "", text(random), text(random));

        var cursor = cursors.sign("harbour.berths", place);

        assertThat(cursors.read("harbour.berths", cursor)).as("seed %d", seed).isEqualTo(place);
        assertThat(cursor).as("seed %d", seed).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void areRefusedOnceAnyCharacterWasChanged() {
        var cursor = cursors.sign("harbour.berths", List.of("42", "Ida"));

        for (var index = 0; index < cursor.length(); index++) {
            var bytes = Base64.getUrlDecoder().decode(cursor);
            bytes[index * bytes.length / cursor.length()] ^= 1;
            var forged = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            assertRefused("harbour.berths", forged);
        }
    }

    @Test
    void areRefusedForAnotherListOrFilter() {
        assertRefused("harbour.ships", cursors.sign("harbour.berths", List.of("42")));
    }

    @Test
    void areRefusedFromAnotherInstallation() {
        assertRefused("harbour.berths", new SignedCursors(secret("b")).sign("harbour.berths", List.of("42")));
    }

    @Test
    void areRefusedWhenMadeUp() {
        assertRefused("harbour.berths", "");
        assertRefused("harbour.berths", "AAAA");
        assertRefused("harbour.berths", "not base64!");
        assertRefused("harbour.berths", "A".repeat(100_000));
    }

    private void assertRefused(String list, String cursor) {
        assertThatExceptionOfType(ErrorResponseException.class)
                .isThrownBy(() -> cursors.read(list, cursor))
                .satisfies(refusal ->
                        assertThat(refusal.getBody().getType()).hasToString("urn:tessera:problem:invalid-cursor"));
    }

    private static String text(Random random) {
        return random.ints(random.nextInt(20), 0, 0xd000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static InstallationSecret secret(String letter) {
        return InstallationSecret.of(
                Base64.getEncoder().encodeToString(letter.repeat(32).getBytes()));
    }
}
