package io.tessera.discovery.reading;

import ezvcard.VCard;
import ezvcard.parameter.AddressType;
import ezvcard.parameter.EmailType;
import ezvcard.parameter.TelephoneType;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.RawProperty;
import ezvcard.property.Telephone;
import ezvcard.property.TextProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lays one vCard out in cells, one for each {@link VcardColumn}. */
final class CardCells {

    private final String[] cells = new String[VcardColumn.values().length];

    private CardCells() {
        Arrays.fill(cells, "");
    }

    static String[] of(VCard card) {
        var layout = new CardCells();
        layout.names(card);
        layout.work(card);
        layout.reach(card);
        layout.place(card);
        return layout.cells;
    }

    private void names(VCard card) {
        var name = card.getStructuredName();
        if (name != null) {
            put(VcardColumn.N_GIVEN, name.getGiven());
            put(VcardColumn.N_FAMILY, name.getFamily());
        }
        if (name == null || name.getGiven() == null && name.getFamily() == null) {
            put(VcardColumn.FN, text(card.getFormattedName()));
        }
    }

    private void work(VCard card) {
        Stream.concat(card.getTitles().stream(), card.getRoles().stream())
                .map(TextProperty::getValue)
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresent(title -> put(VcardColumn.TITLE, title));
        if (card.getOrganization() != null
                && !card.getOrganization().getValues().isEmpty()) {
            put(VcardColumn.ORG, card.getOrganization().getValues().getFirst());
        }
    }

    private void reach(VCard card) {
        var emails = card.getEmails().stream()
                .sorted(Comparator.<Email>comparingInt(CardCells::preference)
                        .thenComparing(email -> !email.getTypes().contains(EmailType.WORK)))
                .map(Email::getValue)
                .toList();
        put(VcardColumn.EMAIL, at(emails, 0));
        put(VcardColumn.EMAIL_2, at(emails, 1));
        var phones = card.getTelephoneNumbers().stream()
                .filter(phone -> !phone.getTypes().contains(TelephoneType.FAX))
                .filter(phone -> !phone.getTypes().contains(TelephoneType.PAGER))
                .sorted(Comparator.<Telephone>comparingInt(CardCells::preference)
                        .thenComparing(phone -> !phone.getTypes().contains(TelephoneType.WORK)))
                .map(CardCells::number)
                .toList();
        put(VcardColumn.TEL, at(phones, 0));
        put(VcardColumn.TEL_2, at(phones, 1));
        var links = new ArrayList<@Nullable String>();
        card.getUrls().stream().map(Url::getValue).forEach(links::add);
        card.getExtendedProperties().stream()
                .filter(property ->
                        property.getPropertyName().toUpperCase(Locale.ROOT).startsWith("X-SOCIALPROFILE"))
                .map(RawProperty::getValue)
                .forEach(links::add);
        for (var link : links) {
            var profile = link != null && link.toLowerCase(Locale.ROOT).contains("linkedin.com/");
            put(profile ? VcardColumn.LINKEDIN : VcardColumn.URL, link);
        }
    }

    private void place(VCard card) {
        card.getAddresses().stream()
                .min(Comparator.comparing(address -> !address.getTypes().contains(AddressType.WORK)))
                .ifPresent(this::address);
    }

    private void address(Address address) {
        put(VcardColumn.ADR_LOCALITY, address.getLocality());
        put(VcardColumn.ADR_COUNTRY, address.getCountry());
    }

    /** The first value that comes stays. */
    private void put(VcardColumn column, @Nullable String value) {
        if (value != null && cells[column.ordinal()].isEmpty()) {
            cells[column.ordinal()] = value.strip();
        }
    }

    /** PREF=1 of vCard 4.0 is the most preferred; TYPE=pref of older ones is read by ez-vcard as a type. */
    private static int preference(VCardProperty property) {
        if (property.getParameters().getTypes().stream().anyMatch("pref"::equalsIgnoreCase)) {
            return 0;
        }
        try {
            var preference = property.getParameters().getPref();
            return preference == null ? 101 : preference;
        } catch (IllegalStateException notANumber) {
            return 101;
        }
    }

    private static @Nullable String number(Telephone phone) {
        return phone.getText() != null || phone.getUri() == null
                ? phone.getText()
                : phone.getUri().getNumber();
    }

    private static @Nullable String at(List<@Nullable String> values, int index) {
        return index < values.size() ? values.get(index) : null;
    }

    private static @Nullable String text(@Nullable TextProperty property) {
        return property == null ? null : property.getValue();
    }
}
