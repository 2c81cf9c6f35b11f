package io.tessera.verification.judgement;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdictKind;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneJudgeTests {

    private final PhoneJudge judge = new PhoneJudge();

    @ParameterizedTest
    @CsvSource({
        "+4915112345678, MOBILE,          DE",
        "+493012345678,  FIXED,           DE",
        "+14155550132,   FIXED_OR_MOBILE, US",
        "+18005550199,   TOLL_FREE,       US",
        "+390612345678,  FIXED,           IT",
        "+447400123456,  MOBILE,          GB",
        "+80012345678,   TOLL_FREE,       ",
    })
    void tellsLineAndCountryOfAValidNumber(String number, PhoneLine line, String country) {
        var judgement = judge.judge(number);

        assertThat(judgement.verdict()).isEqualTo(PhoneVerdictKind.VALID);
        assertThat(judgement.line()).isEqualTo(line);
        assertThat(judgement.country()).isEqualTo(country);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "+", "+1", "+1415555", "0301234567", "+999123456789", "+49abc", "+1234567890123456789", "ü"})
    void callsEverythingElseInvalid(String number) {
        assertThat(judge.judge(number).verdict()).isEqualTo(PhoneVerdictKind.INVALID);
    }

    @RepeatedTest(5)
    void agreesWithTheLibrarysOwnParser() throws Exception {
        var library = PhoneNumberUtil.getInstance();
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var regions = library.getSupportedRegions().toArray(String[]::new);

        for (var round = 0; round < 400; round++) {
            var example = library.getExampleNumber(regions[random.nextInt(regions.length)]);
            var e164 = library.format(example, PhoneNumberUtil.PhoneNumberFormat.E164);
            var digits = new StringBuilder(e164);
            digits.setCharAt(digits.length() - 1 - random.nextInt(4), (char) ('0' + random.nextInt(10)));
            var expected = library.isValidNumber(library.parse(digits, null));

            assertThat(judge.judge(digits.toString()).verdict() == PhoneVerdictKind.VALID)
                    .as("seed %d, %s", seed, digits)
                    .isEqualTo(expected);
        }
    }
}
