package io.tessera.privacy.suppression;

import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.platform.identifiers.PhoneNumbers;
import io.tessera.privacy.IdentifierKind;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns what people write into identifiers, and forgets it. */
@Component
public class Identifiers {

    private final KeyedHashes hashes;

    Identifiers(KeyedHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * Recognises an e-mail address: something, an {@code @} and a domain, without white space. It need not be valid
     * otherwise, for what came in may be as odd.
     *
     * @param written the address
     * @return its identifier; empty when it is no address
     */
    public Optional<Identifier> email(String written) {
        var address = EmailAddresses.normalise(written);
        var at = address.lastIndexOf('@');
        var isAddress = at > 0 && at < address.length() - 1 && address.chars().noneMatch(Character::isWhitespace);
        return isAddress ? Optional.of(new Identifier(hashes.email(address), IdentifierKind.EMAIL)) : Optional.empty();
    }

    /**
     * Recognises a phone number.
     *
     * @param written the number
     * @param country ISO 3166-1 alpha-2 code for a number without a country code
     * @return its identifier; empty when it cannot be read as a number
     */
    public Optional<Identifier> phone(String written, @Nullable String country) {
        var region = country == null ? null : country.strip().toUpperCase(Locale.ROOT);
        return PhoneNumbers.e164(written, region)
                .map(number -> new Identifier(hashes.phone(number), IdentifierKind.PHONE));
    }
}
