package io.tessera.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The distribution's Chromium, which the tests look at pages with. Nothing is downloaded. */
final class Chromium implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Whether it is on this machine. */
    static boolean isInstalled() {
        return program().isPresent();
    }

    static Chromium start() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        var options = new BrowserType.LaunchOptions()
                .setExecutablePath(program().orElseThrow())
                .setArgs(FLAGS);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** A browser window of somebody: with a session, or with none. */
    BrowserContext window(String address, Optional<String> state, Look look) {
        var options = new Browser.NewContextOptions()
                .setBaseURL(address)
                .setLocale(look.language())
                .setColorScheme(look.dark() ? ColorScheme.DARK : ColorScheme.LIGHT)
                .setViewportSize(look.width(), 800)
                .setReducedMotion(ReducedMotion.REDUCE);
        state.ifPresent(options::setStorageState);
        return browser.newContext(options);
    }

    /**
     * How somebody looks at pages.
     *
     * @param dark whether the system is dark
     * @param width of the window in pixels
     * @param language as the browser asks for it
     */
    record Look(boolean dark, int width, String language) {

        static final Look USUAL = new Look(false, 1280, "en-GB");

        /** Part of the names of pictures. */
        @Override
        public String toString() {
            return (dark ? "dark" : "light") + "-" + width + (language.startsWith("en") ? "" : "-" + language);
        }
    }

    private static Optional<Path> program() {
        return Stream.of(
                        System.getProperty("tessera.chromium", "/usr/bin/chromium"),
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
