package io.tessera.hygiene.standard;

import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.platform.identifiers.PhoneNumbers;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Ways to reach somebody: e-mail addresses, phone numbers, profiles. */
final class Contacts {

    private Contacts() {}

    /** Returns the address under which it is compared; null when it has no mailbox or no domain. */
    static @Nullable String email(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return null;
        }
        var bare = text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
        var open = bare.indexOf('<');
        var inner = open >= 0 && bare.endsWith(">") ? bare.substring(open + 1, bare.length() - 1) : bare;
        var address = EmailAddresses.normalise(inner);
        var at = address.lastIndexOf('@');
        return at > 0 && at < address.length() - 1 && address.indexOf(' ') < 0 ? address : null;
    }

    /** Returns the number in E.164 form, read with the country it is dialled in where it carries no country code. */
    static @Nullable String phone(@Nullable String e164, @Nullable String raw, @Nullable String country) {
        if (e164 != null) {
            return e164;
        }
        var text = Text.clean(raw);
        return text == null || text.length() > 100
                ? null
                : PhoneNumbers.e164(text, country).orElse(null);
    }

    /** Returns a profile's address without query and closing slash, host in small letters. */
    static @Nullable String profile(@Nullable String raw) {
        var text = Text.clean(raw);
        if (text == null) {
            return null;
        }
        var query = text.indexOf('?');
        var bare = query < 0 ? text : text.substring(0, query);
        while (bare.endsWith("/")) {
            bare = bare.substring(0, bare.length() - 1);
        }
        var scheme = bare.indexOf("://");
        var path = bare.indexOf('/', scheme < 0 ? 0 : scheme + 3);
        var host = path < 0 ? bare : bare.substring(0, path);
        return bare.isEmpty() ? null : host.toLowerCase(Locale.ROOT) + bare.substring(host.length());
    }
}
