package io.tessera.verification.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.verification.SharedVerificationData;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The public suites, each under the profile that fits its policy; the figures are printed. */
class PublicSyntaxSuitesTests {

    @ParameterizedTest
    @ValueSource(strings = {"isemail-tests-v3.json", "isemail-tests-original.json"})
    void agreesWithIsemailOnWhatMailServersTake(String file) {
        var cases = SharedVerificationData.objects(file);

        var wrong = disagreements(
                cases,
                c -> c.get("usable_smtp_mailbox").asBoolean(),
                syntax -> syntax.grade().compareTo(SyntaxGrade.UNUSUAL) <= 0 && SyntaxProfile.SMTP.accepts(syntax));

        print(file + ", SMTP", cases, wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(cases.size() * 2 / 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"isemail-tests-v3.json", "isemail-tests-original.json"})
    void givesTheGradesOfIsemail(String file) {
        var cases = SharedVerificationData.objects(file);

        var wrong = new ArrayList<String>();
        for (var c : cases) {
            var grade = AddressSyntax.of(c.get("address").asString()).grade();
            if (grade != expected(c)) {
                wrong.add(c.get("address") + " was " + grade + ", expected " + c.get("diagnosis"));
            }
        }

        print(file + ", grades", cases, wrong);
        assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void refusesWhatJmailRefusesUnderTheBusinessProfile() {
        var cases = SharedVerificationData.objects("jmail-invalid.json");

        var wrong = disagreements(cases, c -> false, SyntaxProfile.BUSINESS::accepts);

        print("jmail-invalid.json, BUSINESS", cases, wrong);
        assertThat(wrong).isEmpty();
    }

    @Test
    void takesWhatJmailTakesAsAddressWithoutNameOrLineBreak() {
        var cases = SharedVerificationData.objects("jmail-valid.json").stream()
                .filter(c -> !c.get("address").asString().contains("<"))
                .filter(c -> !c.get("address").asString().contains("\r"))
                .toList();

        var wrong = disagreements(cases, c -> true, SyntaxProfile.RFC5322::accepts);

        print("jmail-valid.json, RFC5322, without names and line breaks", cases, wrong);
        // backslashes outside of quotes follow RFC 3696 before its erratum 246
        assertThat(wrong).allMatch(text -> text.contains("\\")).hasSizeLessThanOrEqualTo(12);
    }

    private static SyntaxGrade expected(JsonNode c) {
        // isemail asked the name servers and found this top-level name alive
        if (c.get("address").asString().equals("test@io")) {
            return SyntaxGrade.UNUSUAL;
        }
        return switch (c.get("category").asString()) {
            case "ISEMAIL_VALID_CATEGORY", "ISEMAIL_DNSWARN" -> SyntaxGrade.ORDINARY;
            case "ISEMAIL_RFC5321" -> SyntaxGrade.UNUSUAL;
            case "ISEMAIL_CFWS" -> SyntaxGrade.FOLDED;
            case "ISEMAIL_DEPREC" -> SyntaxGrade.OBSOLETE;
            case "ISEMAIL_RFC5322" -> SyntaxGrade.BEYOND_SMTP;
            default -> SyntaxGrade.INVALID;
        };
    }

    private static List<String> disagreements(
            List<JsonNode> cases, Function<JsonNode, Boolean> expected, Predicate<AddressSyntax> accepts) {
        var wrong = new ArrayList<String>();
        for (var c : cases) {
            var syntax = AddressSyntax.of(c.get("address").asString());
            if (accepts.test(syntax) != expected.apply(c)) {
                wrong.add(c.get("address") + " " + syntax.grade() + " " + syntax.findings());
            }
        }
        return wrong;
    }

    private static void print(String suite, List<JsonNode> cases, List<String> wrong) {
        System.out.printf("%s: %d of %d as expected%n", suite, cases.size() - wrong.size(), cases.size());
        wrong.forEach(line -> System.out.println("  " + line));
    }
}
