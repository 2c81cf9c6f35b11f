package io.tessera.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documents' colours tell text from ground for readers with weak eyes: WCAG 2.2, criterion 1.4.3, level AA. */
class ColoursTests {

    private static final double ENOUGH = 4.5;
    private static final Pattern COLOUR = Pattern.compile("--(\\w+): #([0-9a-f]{6});");

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource({
        "ink,ground",
        "ink,raised",
        "ink,line",
        "quiet,ground",
        "accent,ground",
        "accent,raised",
        "ground,accent"
    })
    void tellTextFromGroundInLightAndDark(String text, String ground) throws IOException {
        var style = Files.readString(Path.of("src/test/resources/documents/style.css"));
        var dark = style.indexOf("@media (prefers-color-scheme: dark)");

        assertThat(dark).isPositive();
        assertContrast("light", colours(style.substring(0, dark)), text, ground);
        assertContrast("dark", colours(style.substring(dark)), text, ground);
    }

    private static void assertContrast(String scheme, Map<String, Integer> colours, String text, String ground) {
        var one = luminance(colours.get(text));
        var other = luminance(colours.get(ground));
        var contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertThat(contrast).as("%s on %s, %s", text, ground, scheme).isGreaterThanOrEqualTo(ENOUGH);
    }

    private static Map<String, Integer> colours(String style) {
        var colours = new HashMap<String, Integer>();
        COLOUR.matcher(style).results().forEach(one -> colours.put(one.group(1), Integer.parseInt(one.group(2), 16)));
        assertThat(colours).hasSize(6);
        return colours;
    }

    /** The relative luminance of an sRGB colour, as WCAG defines it. */
    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int channel) {
        var value = (channel & 0xff) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
