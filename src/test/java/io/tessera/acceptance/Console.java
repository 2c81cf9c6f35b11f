package io.tessera.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assertj.core.api.Assertions;

/** The console as somebody sees it in a browser: with what the browser complains of. */
final class Console implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final BrowserContext window;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();

    Console(BrowserContext window) {
        this.window = window;
        this.page = window.newPage();
        page.setDefaultTimeout(60_000);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.addInitScript("""
                window.shifted = 0;
                window.painted = 0;
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => {
                  if (!entry.hadRecentInput) window.shifted += entry.value;
                })).observe({ type: "layout-shift", buffered: true });
                new PerformanceObserver((list) => list.getEntries().forEach((entry) => (window.painted = entry.startTime)))
                  .observe({ type: "largest-contentful-paint", buffered: true });
                """);
    }

    Page page() {
        return page;
    }

    /** Goes to a page and waits until it and its panels stand. */
    Console open(String path) {
        page.navigate(path);
        return settled();
    }

    /** Waits until nothing is being loaded. */
    Console settled() {
        assertThat(page.locator("#page h1").first()).isVisible();
        assertThat(page.locator("#page .shimmer")).hasCount(0);
        return this;
    }

    Console photographed(String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
        return this;
    }

    /** Nothing is in anybody's way: by axe's rules, and no page is wider than its window. */
    Console usableByEverybody(String where) {
        var violations = new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                                + rule.getNodes().stream()
                                        .limit(3)
                                        .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                        .collect(Collectors.joining("\n  ", "\n  ", "")))
                        .toList();
        // axe works in a tab of its own for a moment: keys are for the one in front
        page.bringToFront();
        Assertions.assertThat(violations).as("axe on %s", where).isEmpty();
        Assertions.assertThat((Integer) page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: %s", where)
                .isLessThanOrEqualTo(0);
        return this;
    }

    /** The browser has complained of nothing: no error, no refused style or script. */
    Console withoutComplaint(String where) {
        Assertions.assertThat(complaints)
                .as("complaints of the browser on %s", where)
                .isEmpty();
        return this;
    }

    /** How far what was there has moved since the page was opened, as browsers measure it. */
    double shifted() {
        return ((Number) page.evaluate("window.shifted")).doubleValue();
    }

    /** When the largest part of the page was painted, in milliseconds after it was asked for. */
    double painted() {
        return ((Number) page.evaluate("window.painted")).doubleValue();
    }

    void press(String... keys) {
        for (var key : keys) {
            page.keyboard().press(key);
        }
    }

    @Override
    public void close() {
        window.close();
    }
}
