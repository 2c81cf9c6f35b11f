package io.tessera.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import harbour.Visit;
import io.tessera.platform.access.CsrfSecret;
import io.tessera.platform.access.FirstLink;
import io.tessera.platform.access.Sessions;
import io.tessera.testing.TesseraTest;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Joining, signing in and out, and what a session may do, over HTTP as a browser speaks it. */
@TesseraTest(modules = "identity,console", webEnvironment = WebEnvironment.RANDOM_PORT)
class SigningInTests {

    private static final String PASSWORD = "correct horse battery staple";
    private static final String PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";
    private static final Pattern COOKIE = Pattern.compile(Sessions.COOKIE + "=([^;]*)");
    private static final Pattern TOKEN = Pattern.compile("X-CSRF-Token&quot;:&quot;([^&]+)&quot;");

    /** The first administrator joins once for all tests: the database is shared. */
    private static boolean joined;

    @LocalServerPort
    int port;

    @Autowired
    FirstLink firstLink;

    @Autowired
    Sessions sessions;

    private Visit visit;

    @BeforeEach
    void join() {
        visit = Visit.to(port);
        if (!joined) {
            var link = link(firstLink.take().orElseThrow());
            assertThat(form(Sessions.JOIN, "link=" + link + "&name=ada&password=" + encoded("short"))
                            .status())
                    .isEqualTo(422);
            assertThat(form(Sessions.JOIN, "link=" + link + "&name=Ada&password=" + encoded(PASSWORD))
                            .status())
                    .isEqualTo(303);
            assertThat(form(Sessions.JOIN, "link=" + link + "&name=eve&password=" + encoded(PASSWORD))
                            .status())
                    .as("a link used twice")
                    .isEqualTo(404);
            joined = true;
        }
    }

    @Test
    void beginsWithALinkThatWorksOnceAndEndsWithTheFirstUser() {
        assertThat(firstLink.take()).isEmpty();
        assertThat(visit.get(Sessions.JOIN + "?link=made-up").status()).isEqualTo(404);
    }

    @Test
    void leadsPeopleWithoutASessionToTheSignInPageAndBack() {
        var page = visit.get("/identity/users?x=1", "Accept", PAGE);
        assertThat(page.status()).isEqualTo(303);
        assertThat(page.header("Location")).hasValue("/identity/sign-in?next=%2Fidentity%2Fusers%3Fx%3D1");

        var part = visit.get("/identity/users", "HX-Request", "true");
        assertThat(part.status()).isEqualTo(401);
        assertThat(part.header("HX-Redirect")).hasValue(Sessions.SIGN_IN);

        assertThat(visit.get("/identity/users").problem()).as("a program").isEqualTo("unauthenticated");
        var signedIn = signIn("ada", PASSWORD, "/identity/users?x=1");
        assertThat(signedIn.header("Location")).hasValue("/identity/users?x=1");
        assertThat(signIn("ada", PASSWORD, "//evil.example/").header("Location"))
                .hasValue("/");
        assertThat(signIn("ada", PASSWORD, "https://evil.example/").header("Location"))
                .hasValue("/");
    }

    @Test
    void answersTheSameForUnknownNamesAndWrongPasswords() {
        var wrong = signIn("ada", "not the password of ada", "/");
        var unknown = signIn("nobody-of-that-name", "not the password of ada", "/");

        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.text().replace("nobody-of-that-name", "ada")).isEqualTo(wrong.text());
        assertThat(wrong.header("Set-Cookie")).isEmpty();
    }

    @Test
    void makesWhoTriesTooOftenWaitWhetherTheNameIsKnownOrNot() {
        for (var name : new String[] {"guessed", "guessed-too"}) {
            var statuses = IntStream.range(0, 6)
                    .mapToObj(number ->
                            signIn(name, "guess number " + number, "/").status())
                    .toList();

            assertThat(statuses).containsExactly(401, 401, 401, 401, 401, 429);
        }
        assertThat(signIn("guessed", "guess", "/").header("Retry-After")).isPresent();
        assertThat(signIn("ada", PASSWORD, "/").status()).as("others go on").isEqualTo(303);
    }

    @Test
    void givesEachSessionANameOfItsOwnThatNoScriptReads() {
        var planted = "planted-by-somebody-else-0123456789abcdefg";
        var answer = visit.send(
                "POST",
                Sessions.SIGN_IN,
                BodyPublishers.ofString("name=ada&password=" + encoded(PASSWORD)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Cookie",
                Sessions.COOKIE + "=" + planted);

        var set = answer.header("Set-Cookie").orElseThrow();
        assertThat(set).contains("HttpOnly", "SameSite=Lax", "Path=/").doesNotContain(planted);
        assertThat(sessions.find(planted)).isEmpty();
        assertThat(cookie(signIn("ada", PASSWORD, "/"))).isNotEqualTo(cookie(answer));
    }

    @Test
    void refusesFormsOfOtherSites() {
        var other = visit.send(
                "POST",
                Sessions.SIGN_IN,
                BodyPublishers.ofString("name=ada&password=" + encoded(PASSWORD)),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Origin",
                "https://evil.example");

        assertThat(other.problem()).isEqualTo("other-site");
        assertThat(other.header("Set-Cookie")).isEmpty();
    }

    @Test
    void changesNothingWithoutTheSecretThatThePageCarries() {
        var cookie = cookie(signIn("ada", PASSWORD, "/"));
        var frame = visit.get("/identity/users", "Accept", PAGE, "Cookie", cookie);
        var token = group(TOKEN, frame.text());

        assertThat(invite("without", cookie).problem()).isEqualTo("page-outdated");
        assertThat(invite("made-up", cookie, CsrfSecret.HEADER, "made-up").problem())
                .isEqualTo("page-outdated");
        assertThat(invite("grace", cookie, CsrfSecret.HEADER, token).status()).isEqualTo(200);
        var other = cookie(signIn("ada", PASSWORD, "/"));
        assertThat(invite("another", other, CsrfSecret.HEADER, token).problem())
                .as("the secret of another session")
                .isEqualTo("page-outdated");
        var listed = visit.get("/identity/users", "HX-Request", "true", "Cookie", cookie);
        assertThat(listed.text()).contains("grace").doesNotContain("without", "made-up", "another");
        assertThat(group(
                        TOKEN,
                        visit.get("/identity/users", "Accept", PAGE, "Cookie", cookie)
                                .text()))
                .as("masked anew on each page")
                .isNotEqualTo(token);
    }

    @Test
    void opensTheApiForTheBrowserAndEndsWithSigningOut() {
        var cookie = cookie(signIn("ada", PASSWORD, "/"));
        assertThat(visit.get("/api/identity/keys", "Cookie", cookie).status()).isEqualTo(200);
        var token = group(
                TOKEN,
                visit.get("/identity/users", "Accept", PAGE, "Cookie", cookie).text());

        var out = visit.send(
                "POST", "/identity/sign-out", BodyPublishers.noBody(), "Cookie", cookie, CsrfSecret.HEADER, token);

        assertThat(out.header("HX-Redirect")).hasValue(Sessions.SIGN_IN);
        assertThat(out.header("Set-Cookie").orElseThrow()).contains("Max-Age=0");
        assertThat(visit.get("/api/identity/keys", "Cookie", cookie).status()).isEqualTo(401);
    }

    @Test
    void announcesAStrictPolicyOnWholePages() {
        var cookie = cookie(signIn("ada", PASSWORD, "/"));

        for (var page : new Visit.Answer[] {
            visit.get(Sessions.SIGN_IN, "Accept", PAGE), visit.get("/identity/users", "Accept", PAGE, "Cookie", cookie)
        }) {
            assertThat(page.header("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.header("X-Frame-Options")).hasValue("DENY");
            assertThat(page.text()).doesNotContain(" style=", "onclick", "javascript:");
        }
    }

    private Visit.Answer invite(String name, String cookie, String... headers) {
        var all = new ArrayList<>(List.of(headers));
        all.addAll(
                List.of("Cookie", cookie, "HX-Request", "true", "Content-Type", "application/x-www-form-urlencoded"));
        return visit.send(
                "POST",
                "/identity/users",
                BodyPublishers.ofString("role=VIEWER&name=" + name),
                all.toArray(String[]::new));
    }

    private Visit.Answer signIn(String name, String password, String next) {
        return form(
                Sessions.SIGN_IN,
                "name=%s&password=%s&next=%s".formatted(encoded(name), encoded(password), encoded(next)));
    }

    private Visit.Answer form(String path, String body) {
        return visit.send(
                "POST", path, BodyPublishers.ofString(body), "Content-Type", "application/x-www-form-urlencoded");
    }

    private static String cookie(Visit.Answer answer) {
        return Sessions.COOKIE + "=" + group(COOKIE, answer.header("Set-Cookie").orElseThrow());
    }

    private static String link(String path) {
        return path.substring(path.indexOf('=') + 1);
    }

    private static String group(Pattern pattern, String text) {
        var found = pattern.matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group(1);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
