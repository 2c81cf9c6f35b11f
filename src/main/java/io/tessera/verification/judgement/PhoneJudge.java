package io.tessera.verification.judgement;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.tessera.verification.PhoneLine;
import io.tessera.verification.PhoneVerdictKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells from the numbering plans (libphonenumber) whether a number is allotted, what kind of line it is, and where. */
public final class PhoneJudge {

    private static final int LONGEST_CALLING_CODE = 3;
    private static final int LONGEST_NUMBER = 15;
    private static final String NO_COUNTRY = "001";

    private final PhoneNumberUtil plans = PhoneNumberUtil.getInstance();
    private final Set<Integer> callingCodes = plans.getSupportedCallingCodes();

    /**
     * Judges a number.
     *
     * @param e164 the number in E.164 form; any other text is judged to be no number
     * @return the judgement
     */
    public PhoneJudgement judge(String e164) {
        var number = read(e164);
        if (number == null) {
            return new PhoneJudgement(e164, PhoneVerdictKind.INVALID, PhoneLine.OTHER, null);
        }
        // a number has a type exactly when it is valid; asking for both would do the work twice
        var type = plans.getNumberType(number);
        var valid = type != PhoneNumberType.UNKNOWN;
        return new PhoneJudgement(
                e164, valid ? PhoneVerdictKind.VALID : PhoneVerdictKind.INVALID, line(type), country(number));
    }

    /** Reads E.164 by hand: the library's parser is made for what people write, and takes most of the time. */
    private @Nullable PhoneNumber read(String e164) {
        if (e164.length() < 4 || e164.length() > LONGEST_NUMBER + 1 || e164.charAt(0) != '+') {
            return null;
        }
        for (var i = 1; i < e164.length(); i++) {
            if (e164.charAt(i) < '0' || e164.charAt(i) > '9') {
                return null;
            }
        }
        for (var length = 1; length <= LONGEST_CALLING_CODE && length + 1 < e164.length(); length++) {
            var code = Integer.parseInt(e164, 1, 1 + length, 10);
            if (callingCodes.contains(code)) {
                return number(code, e164.substring(1 + length));
            }
        }
        return null;
    }

    private static PhoneNumber number(int callingCode, String national) {
        var number = new PhoneNumber().setCountryCode(callingCode).setNationalNumber(Long.parseLong(national));
        var zeros = 0;
        while (zeros < national.length() - 1 && national.charAt(zeros) == '0') {
            zeros++;
        }
        if (zeros > 0) {
            number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
        }
        return number;
    }

    private @Nullable String country(PhoneNumber number) {
        var regions = plans.getRegionCodesForCountryCode(number.getCountryCode());
        var region = regions.size() == 1 ? regions.getFirst() : plans.getRegionCodeForNumber(number);
        return region == null || region.equals(NO_COUNTRY) ? null : region;
    }

    private static PhoneLine line(PhoneNumberType type) {
        return switch (type) {
            case MOBILE -> PhoneLine.MOBILE;
            case FIXED_LINE -> PhoneLine.FIXED;
            case FIXED_LINE_OR_MOBILE -> PhoneLine.FIXED_OR_MOBILE;
            case TOLL_FREE -> PhoneLine.TOLL_FREE;
            case PREMIUM_RATE, SHARED_COST -> PhoneLine.PREMIUM;
            case VOIP -> PhoneLine.VOIP;
            case PERSONAL_NUMBER, PAGER, UAN, VOICEMAIL, UNKNOWN -> PhoneLine.OTHER;
        };
    }
}
