package io.tessera.platform.web.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.LocaleResolver;

/**
 * The language of pages: the one chosen in this browser, else the first of those the browser asks for that there is, else
 * English. The region stays as asked for, so that numbers look as people there write them.
 */
public final class ChosenLocale implements LocaleResolver {

    /** The cookie that keeps the choice. */
    public static final String COOKIE = "tessera-language";

    /** The languages there are; each has all texts. */
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.GERMAN);

    ChosenLocale() {}

    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        return Stream.concat(chosen(request).stream(), Collections.list(request.getLocales()).stream())
                .filter(ChosenLocale::isThere)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    /** The choice is made in the browser. */
    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("The language is chosen by the cookie " + COOKIE);
    }

    private static boolean isThere(Locale locale) {
        return LANGUAGES.stream().anyMatch(language -> language.getLanguage().equals(locale.getLanguage()));
    }

    private static Optional<Locale> chosen(HttpServletRequest request) {
        var cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(Cookie::getValue)
                        .map(Locale::forLanguageTag)
                        .findFirst();
    }
}
