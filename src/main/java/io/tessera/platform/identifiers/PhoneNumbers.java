package io.tessera.platform.identifiers;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Phone numbers in the one form under which they are compared, hashed and suppressed: E.164. */
public final class PhoneNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private PhoneNumbers() {}

    /**
     * Returns a number in E.164 form. The number need not be in use, only possible in length; one that is
     * possible without its area code alone has no such form.
     *
     * @param raw as written, with or without a country code
     * @param country ISO 3166-1 alpha-2 code of the country it is dialled in when it carries no country code; without one
     *     only numbers with a country code can be read
     * @return the number, such as {@code +493012345}; empty when it cannot be one
     */
    public static Optional<String> e164(String raw, @Nullable String country) {
        try {
            var number = LIBRARY.parse(raw, country);
            return LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(LIBRARY.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }
}
