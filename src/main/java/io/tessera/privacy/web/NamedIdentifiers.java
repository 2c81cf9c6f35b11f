package io.tessera.privacy.web;

import io.tessera.platform.web.Problems;
import io.tessera.privacy.suppression.Identifier;
import io.tessera.privacy.suppression.Identifiers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;

/** Reads the addresses and numbers of a request. What cannot be read is named by its place, never by its value. */
@Component
class NamedIdentifiers {

    private static final int MOST = 10_000;

    private final Identifiers identifiers;

    NamedIdentifiers(Identifiers identifiers) {
        this.identifiers = identifiers;
    }

    /** Reads all of them, addresses first. */
    List<Identifier> all(SuppressionRequest request) {
        var emails = values(request.email(), request.emails());
        var phones = values(request.phone(), request.phones());
        var count = emails.size() + phones.size();
        if (count == 0 || count > MOST) {
            throw Problems.refused(
                    HttpStatus.BAD_REQUEST,
                    "invalid-suppression",
                    "Give email, phone, emails or phones: 1 to %d values, got %d.".formatted(MOST, count));
        }
        var found = new ArrayList<Identifier>(count);
        for (var index = 0; index < emails.size(); index++) {
            found.add(email(emails.get(index), index));
        }
        for (var index = 0; index < phones.size(); index++) {
            found.add(phone(phones.get(index), request.country(), index));
        }
        return found;
    }

    /** Reads one address. */
    Identifier email(@Nullable String written, int index) {
        return Optional.ofNullable(written)
                .flatMap(identifiers::email)
                .orElseThrow(() -> unreadable("e-mail address", index));
    }

    /** Reads one number. */
    Identifier phone(@Nullable String written, @Nullable String country, int index) {
        return Optional.ofNullable(written)
                .flatMap(value -> identifiers.phone(value, country))
                .orElseThrow(() -> unreadable("phone number with a country code (or give country)", index));
    }

    private static ErrorResponseException unreadable(String what, int index) {
        return Problems.refused(
                HttpStatus.BAD_REQUEST,
                "invalid-identifier",
                "Value number %d is not a readable %s; nothing was changed.".formatted(index + 1, what));
    }

    private static List<@Nullable String> values(@Nullable String one, @Nullable List<@Nullable String> many) {
        var single = one == null ? Stream.<@Nullable String>empty() : Stream.<@Nullable String>of(one);
        return Stream.concat(single, many == null ? Stream.empty() : many.stream())
                .toList();
    }
}
