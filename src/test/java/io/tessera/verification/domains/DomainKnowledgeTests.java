package io.tessera.verification.domains;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.verification.SharedVerificationData;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainKnowledgeTests {

    private final DomainKnowledge knowledge = new DomainKnowledge(DomainList.empty());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "acme.com",
                "acme.co.uk",
                "sales.acme.io",
                "xn--mller-kva.de",
                "xn--80akhbyknj4f.xn--p1ai",
                "3m.com"
            })
    void holdsNamesUnderAPublicSuffixForPossible(String domain) {
        assertThat(knowledge.of(domain).possible()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "com",
                "localhost",
                "acme",
                "acme.cmo",
                "acme.test",
                "acme.invalid",
                "acme.example",
                "acme.local",
                "10.0.0.1",
                "[10.0.0.1]",
                "acme_shop.com",
                "-acme.com",
                "acme..com"
            })
    void holdsWhatCannotReceiveMailForImpossible(String domain) {
        assertThat(knowledge.of(domain).possible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailinator.com", "a.b.mailinator.com", "yopmail.fr", "trashmail.de"})
    void knowsThrowAwayDomainsAndThoseBelow(String domain) {
        assertThat(knowledge.of(domain).disposable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"notmailinator.org", "mailinator.com.acme.com", "acme.com"})
    void callsNoOtherDomainDisposable(String domain) {
        assertThat(knowledge.of(domain).disposable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gmail.com", "web.de", "orange.fr", "libero.it", "qq.com", "proton.me"})
    void knowsFreeProviders(String domain) {
        assertThat(knowledge.of(domain).freeProvider()).isTrue();
    }

    @Test
    void takesAFileOfDisposableDomainsButNoFreeProviderFromIt(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("list.txt"), "# ours\nThrow.example.com\ngmail.com\n");
        var filed = new DomainKnowledge(DomainList.ofFile(file));

        assertThat(filed.of("throw.example.com").disposable()).isTrue();
        assertThat(filed.of("gmail.com").disposable()).isFalse();
        assertThat(filed.of("gmail.com").freeProvider()).isTrue();
    }

    @Test
    void keepsItsOwnListsApart() {
        var free = DomainList.ofResource("free-providers.txt").domains();
        var disposable = DomainList.ofResource("disposable-domains.txt").domains();

        assertThat(free).hasSizeGreaterThan(250).doesNotContainAnyElementsOf(disposable);
        assertThat(disposable)
                .hasSizeGreaterThan(300)
                .allMatch(domain -> domain.equals(domain.toLowerCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({
        "gmx.at,",
        "live.nl,",
        "yahoo.gr,",
        "outlook.pt,",
        "gmail.con,gmail.com",
        "gmial.con,gmail.com",
        "hotmial.fr,hotmail.fr",
        "t-onlin.de,t-online.de",
        "web.ed,web.de",
        "aol.con,aol.com",
        "mail.com,",
        "cloud.com,",
        "hotrail.com,",
        "gmall-partners.com,",
        "tmail.de,",
        "free.fr,",
        "orang.com,"
    })
    void suggestsOnlyForSlipsOfTheFingers(String domain, String suggestion) {
        assertThat(knowledge.of(domain).suggestion()).isEqualTo(suggestion);
    }

    @Test
    void suggestsForTheMisspeltDomainsOfTheList() {
        for (var line : SharedVerificationData.lines("domain-typos.csv").stream()
                .skip(1)
                .toList()) {
            var domain = line.substring(0, line.indexOf(','));
            var expected = line.substring(line.indexOf(',') + 1);
            assertThat(knowledge.of(domain).suggestion()).as(domain).isEqualTo(expected.isEmpty() ? null : expected);
        }
    }

    @Test
    void callsNoWronglyReportedDomainDisposable() {
        var wrong = SharedVerificationData.lines("not-disposable.csv").stream()
                .skip(1)
                .map(line -> line.split(",")[0])
                .filter(domain -> knowledge.of(domain).disposable())
                .toList();

        assertThat(wrong).isEmpty();
    }

    @Test
    void printsHowManyDomainsOfThePublicCoreListItKnows() {
        var core = SharedVerificationData.lines("disposable-core.txt");
        var known = core.stream()
                .filter(domain -> knowledge.of(domain).disposable())
                .count();
        var free = SharedVerificationData.lines("free-providers.txt");
        var knownFree = free.stream()
                .filter(domain -> knowledge.of(domain).freeProvider())
                .count();

        System.out.printf("disposable: %d of %d; free: %d of %d%n", known, core.size(), knownFree, free.size());
        assertThat(known).isPositive();
    }

    @Test
    void suggestsNothingForFreeProvidersOfThePublicList() {
        var suggested = SharedVerificationData.lines("free-providers.txt").stream()
                .filter(domain -> knowledge.of(domain).suggestion() != null)
                .map(domain -> domain + " -> " + knowledge.of(domain).suggestion())
                .toList();

        System.out.println("suggestions for free providers of the public list: " + suggested);
        assertThat(suggested).hasSizeLessThan(40);
    }
}
