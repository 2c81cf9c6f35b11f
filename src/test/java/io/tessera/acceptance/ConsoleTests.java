package io.tessera.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.tessera.acceptance.Chromium.Look;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The console in a real browser, on the sample world: from the link that the start prints to every page there is. */
@OneProcess(because = "looks at the sample world, which is that of one process")
@TestInstance(Lifecycle.PER_CLASS)
class ConsoleTests {

    private static final String PASSWORD = "correct horse battery staple";
    private static final Pattern LINK = Pattern.compile("http://\\S+/identity/join\\?link=\\S+");
    private static final List<String> PAGES = List.of(
            "/scoring/today",
            "/contacts/people",
            "/discovery/imports",
            "/identity/users",
            "/identity/outbox",
            "/identity/audit",
            "/console/modules",
            "/console/parked");

    private Server server;
    private Chromium chromium;
    private String session;

    @BeforeAll
    void start(@TempDir Path folder) {
        assumeTrue(Chromium.isInstalled(), "no Chromium here: apt-get install chromium");
        // a busy machine takes its time; no test is about that
        PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        server = Server.withSampleWorld(folder.resolve("data"));
        chromium = Chromium.start();
        session = join();
    }

    @AfterAll
    void stop() {
        if (chromium != null) {
            chromium.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** The first administrator's way in. */
    private String join() {
        var link = LINK.matcher(server.log());
        assertThat(link.find()).as(server.log()).isTrue();
        try (var window = chromium.window(server.address().toString(), Optional.empty(), Look.USUAL)) {
            var console = new Console(window);
            var page = console.page();
            page.navigate(link.group());
            console.usableByEverybody("joining").photographed("join");
            page.getByLabel("Name").fill("ada");
            page.getByLabel("Password").fill("too short");
            // the browser's own check would not let it through
            page.evaluate("document.querySelector('form').noValidate = true");
            console.press("Enter");
            assertThat(page.getByText("This is too short")).isVisible();
            assertThat(page.getByLabel("Name")).hasValue("ada");
            page.getByLabel("Password").fill(PASSWORD);
            console.press("Enter");
            console.settled();
            assertThat(page.locator("#page h1")).hasText("Today");
            return window.storageState();
        }
    }

    static Stream<Look> looks() {
        return Stream.of(
                new Look(false, 1280, "en-GB"),
                new Look(true, 1280, "en-GB"),
                new Look(false, 320, "en-GB"),
                new Look(true, 320, "de-DE"));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void showsEveryPageToEverybody(Look look) {
        try (var console = open(look)) {
            for (var path : PAGES) {
                console.open(path)
                        .photographed(path.substring(1).replace('/', '-') + "-" + look)
                        .usableByEverybody(path + " " + look)
                        .withoutComplaint(path + " " + look);
            }
            console.open("/scoring/today");
            console.page().locator("#page tr.opens a.whole").first().click();
            assertThat(console.page().locator("#page [data-slot='person'] h2").first())
                    .isVisible();
            console.settled()
                    .photographed("person-" + look)
                    .usableByEverybody("a person " + look)
                    .withoutComplaint("a person " + look);
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void opensDialogsForEverybody(Look look) {
        try (var console = open(look)) {
            console.open("/console/parked");
            console.press("Control+k");
            assertThat(console.page().locator("#palette")).isVisible();
            console.photographed("palette-" + look).usableByEverybody("the palette " + look);
            console.press("Escape");
            // a key that comes before the palette is gone is the palette's
            assertThat(console.page().locator("#palette")).isHidden();
            console.press("?");
            assertThat(console.page().locator("#help")).isVisible();
            console.photographed("help-" + look)
                    .usableByEverybody("the help " + look)
                    .withoutComplaint("dialogs " + look);
        }
    }

    @Test
    void signsInAndOutByKeyboardAlone() {
        try (var window = chromium.window(server.address().toString(), Optional.empty(), Look.USUAL)) {
            var console = new Console(window);
            var page = console.page();
            page.navigate("/contacts/people?q=anna");
            assertThat(page).hasURL(Pattern.compile(".*/identity/sign-in\\?next=.*"));
            console.usableByEverybody("signing in").photographed("sign-in");
            page.keyboard().type("ada");
            console.press("Tab");
            page.keyboard().type("not the password");
            console.press("Enter");
            assertThat(page.getByRole(AriaRole.ALERT)).containsText("do not belong together");
            page.keyboard().type(PASSWORD);
            console.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/contacts/people\\?q=anna"));
            console.settled();

            page.locator("#user-menu summary").focus();
            console.press("Enter");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                    .focus();
            console.press("Enter");
            assertThat(page).hasURL(Pattern.compile(".*/identity/sign-in"));
            page.navigate("/contacts/people");
            assertThat(page).hasURL(Pattern.compile(".*/identity/sign-in\\?next=.*"));
        }
    }

    @Test
    void findsAPersonByKeyboardAloneAndComesBack() {
        try (var console = open(Look.USUAL)) {
            console.open("/scoring/today");
            var wanted = console.page()
                    .locator("#page tr.opens a.whole")
                    .first()
                    .innerText()
                    .strip();
            console.press("Control+k");
            console.page().keyboard().type(wanted.toLowerCase(Locale.ROOT));
            assertThat(console.page().locator("#palette .found .opt").first()).containsText(wanted);
            assertThat(console.page().locator("#palette .opt.at")).containsText(wanted);
            console.press("Enter");
            assertThat(console.page().locator("#page h1")).hasText(wanted);
            assertThat(console.page().locator("#page [aria-label='Score'] .score"))
                    .isVisible();
            console.page().goBack();
            assertThat(console.page().locator("#page h1")).hasText("Today");
            console.press("j", "j");
            assertThat(console.page().locator("#page tr.at")).hasCount(1);
            console.press("Enter");
            assertThat(console.page()).hasURL(Pattern.compile(".*/contacts/people/.*"));
            console.withoutComplaint("finding a person");
        }
    }

    @Test
    void importsAFileAndTakesItBack() {
        try (var console = open(Look.USUAL)) {
            var page = console.open("/discovery/imports").page();
            page.getByLabel("Drop a file here, or choose one")
                    .setInputFiles(new FilePayload("guests.csv", "text/csv", """
                            Gast,Mail,Arbeitsort,Remark
                            Greta Quastenflosser,greta@quastenflosser-werke.example,Quastenflosser Werke,Bonn
                            Hugo Quastenflosser,hugo(at)quastenflosser,Quastenflosser Werke,Bonn
                            ,,,
                            """.getBytes(StandardCharsets.UTF_8)));
            assertThat(page.locator("#look")).containsText("greta@quastenflosser-werke.example");
            console.photographed("import-look").usableByEverybody("looking at a file");
            page.getByLabel("What Remark is taken for").selectOption("city");
            page.getByLabel("What Gast is taken for")
                    .selectOption(page.getByLabel("What Gast is taken for")
                            .evaluate("box => [...box.options].find(option => option.text === 'Full name').value")
                            .toString());
            page.getByLabel("What Arbeitsort is taken for").selectOption("company");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Import").setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile(".*/discovery/imports/[0-9a-f-]{36}"));
            assertThat(page.locator("#state-title")).hasText("Read to the end");
            console.photographed("import-result").usableByEverybody("an import");
            server.api()
                    .eventually(() -> assertThat(server.api()
                                    .get("/api/contacts/people?q=quastenflosser")
                                    .withStatus(200)
                                    .body())
                            .contains("Greta"));

            undo(page).click();
            assertThat(page.locator("#sure")).isVisible();
            console.usableByEverybody("the question before an undo");
            page.getByText("Leave it").click();
            assertThat(page.locator("#state-title")).hasText("Read to the end");
            undo(page).click();
            page.getByText("Go on").click();
            assertThat(page.locator("#state-title")).hasText("Taken back");
            console.withoutComplaint("an import");
        }
    }

    @Test
    void leavesAQuietTileWhereAPanelIsAwayAndAPageThatSaysSo() {
        try (var console = open(Look.USUAL)) {
            var page = console.page();
            page.route("**/scoring/people/**", route -> route.fulfill(new Route.FulfillOptions().setStatus(503)));
            page.route(request -> request.contains("/discovery/imports"), route -> {
                if (route.request().headers().containsKey("hx-request")
                        && route.request().url().endsWith("/discovery/imports")) {
                    route.fulfill(new Route.FulfillOptions().setStatus(503));
                } else {
                    route.resume();
                }
            });
            console.open("/contacts/people");
            page.locator("#page tr.opens a.whole").first().click();
            assertThat(page.locator("#page [aria-label='Score']")).containsText("Score is away");
            assertThat(page.locator("#page [aria-label='Role'] h2")).isVisible();
            page.navigate("/discovery/imports");
            assertThat(page.locator("#page h1")).hasText("Import is away");
            console.photographed("away");
            page.unrouteAll();
            page.getByText("Try again").first().click();
            assertThat(page.locator("#page h1")).hasText("Import");
        }
    }

    @Test
    void showsAViewerNothingToChange() {
        try (var console = open(Look.USUAL)) {
            var page = console.open("/identity/users").page();
            page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true)).fill("victor");
            page.getByLabel("Viewer").check();
            page.getByText("Write the invitation").click();
            assertThat(page.locator("#page .notice")).containsText("victor is invited");
            page.getByText("Open the outbox").click();
            var link = page.locator("#page article a").first().getAttribute("href");
            console.photographed("outbox-with-a-message");
            try (var window = chromium.window(server.address().toString(), Optional.empty(), Look.USUAL)) {
                var victors = new Console(window);
                victors.page().navigate(link);
                victors.page().getByLabel("Password").fill("nothing but looking on");
                victors.press("Enter");
                victors.settled();
                assertThat(victors.page().locator("#rail")).containsText("People");
                assertThat(victors.page().locator("#rail")).not().containsText("Access");
                victors.open("/discovery/imports");
                assertThat(victors.page().locator("#import-form")).hasCount(0);
                victors.page().navigate("/identity/users");
                assertThat(victors.page().locator("#page h1")).hasText("You may not see this");
            }
        }
    }

    @Test
    void speaksGermanWhereTheBrowserDoesOrIsToldTo() {
        try (var console = open(new Look(false, 1280, "de-DE"))) {
            console.open("/scoring/today").photographed("today-german");
            assertThat(console.page().locator("#page h1")).hasText("Heute");
            assertThat(console.page().locator("html")).hasAttribute("lang", "de");
        }
        try (var console = open(Look.USUAL)) {
            console.open("/scoring/today");
            console.page().locator("#user-menu summary").click();
            console.page().getByText("Deutsch").click();
            assertThat(console.page().locator("#page h1")).hasText("Heute");
        }
    }

    @Test
    void keepsStillWhileItLoadsAndTravelsLight() {
        try (var console = open(Look.USUAL)) {
            console.open("/scoring/today");
            var kilobytes = (Number) console.page().evaluate("""
                    [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
                      .reduce((sum, entry) => sum + entry.transferSize, 0) / 1000
                    """);
            System.out.printf(
                    "Today: largest paint after %.0f ms, layout shift %.4f, %.0f kB%n",
                    console.painted(), console.shifted(), kilobytes.doubleValue());
            assertThat(console.shifted()).as("layout shift of Today").isLessThanOrEqualTo(0.02);
            assertThat(kilobytes.doubleValue())
                    .as("kilobytes of the first page")
                    .isLessThanOrEqualTo(150);
            console.page().locator("#page tr.opens a.whole").first().click();
            assertThat(console.page().locator("#page [data-slot='person'] h2").first())
                    .isVisible();
            console.settled();
        }
    }

    private static Locator undo(Page page) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Undo").setExact(true));
    }

    private Console open(Look look) {
        return new Console(chromium.window(server.address().toString(), Optional.of(session), look));
    }
}
