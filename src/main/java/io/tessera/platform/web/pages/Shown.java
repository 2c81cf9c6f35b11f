package io.tessera.platform.web.pages;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Writes values for people, in the language of the page. In templates {@code shown}. */
public final class Shown {

    private final MessageSource messages;

    Shown(MessageSource messages) {
        this.messages = messages;
    }

    /**
     * Writes a number with the separators of the language.
     *
     * @param number a number
     * @return the number
     */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /**
     * Writes points with their sign; a minus is one, not a hyphen.
     *
     * @param points earned or lost
     * @return such as {@code +10}
     */
    public String signed(long points) {
        return points < 0 ? "\u2212" + number(-points) : "+" + number(points);
    }

    /**
     * Writes a time in UTC; the page's script replaces it by what it is here, and by how long ago it was.
     *
     * @param at a time
     * @return date and time
     */
    public String time(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    /**
     * Writes the name of a country.
     *
     * @param code ISO 3166-1 alpha-2, absent for none
     * @return the name, empty for none
     */
    public String country(@Nullable String code) {
        if (code == null) {
            return "";
        }
        var name = Locale.of("", code).getDisplayCountry(locale());
        return name.isEmpty() ? code : name;
    }

    /**
     * Writes how much memory something takes.
     *
     * @param bytes a length
     * @return such as {@code 1.4 MB}
     */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return number(bytes) + " B";
        }
        var format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(1);
        return bytes < 1_000_000 ? format.format(bytes / 1e3) + " kB" : format.format(bytes / 1e6) + " MB";
    }

    /**
     * Writes a constant in the words of the module's bundle.
     *
     * @param prefix the bundle's prefix, such as {@code scoring.band}
     * @param constant a constant of an enum, or its name
     * @return the words; the constant in lower case where there are none
     */
    public String word(String prefix, @Nullable Object constant) {
        if (constant == null) {
            return "";
        }
        var name = constant instanceof Enum<?> known ? known.name() : String.valueOf(constant);
        var otherwise = name.toLowerCase(Locale.ROOT).replace('_', ' ');
        return String.valueOf(messages.getMessage(prefix + "." + name, null, otherwise, locale()));
    }

    /**
     * Writes the name of something that a module brings to the console.
     *
     * @param path where it is
     * @param english its name in English
     * @return its name in the language of the page
     */
    public String name(String path, String english) {
        var key = Arrays.stream(path.split("\\?", 2)[0].split("[/#]"))
                .filter(part -> !part.isEmpty() && !part.startsWith("{"))
                .collect(Collectors.joining(".", "name.", ""));
        return String.valueOf(messages.getMessage(key, null, english, locale()));
    }

    /**
     * Returns the language of the page.
     *
     * @return a language tag, for the attribute {@code lang}
     */
    public String language() {
        return locale().getLanguage();
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
