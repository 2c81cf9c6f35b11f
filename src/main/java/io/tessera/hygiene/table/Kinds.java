package io.tessera.hygiene.table;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Recognises kinds of columns from their header and up to 2,000 of their values; what the values do not bear out is not taken. */
public final class Kinds {

    private static final int LOOKED_AT = 2000;
    private static final Pattern STREET_WORD = Pattern.compile(
            "(?i)\\b(st|street|ave|avenue|rd|road|blvd|dr|drive|lane|ln|place|pl|court|ct|crescent|close|stra(ß|ss)e|str|rue|weg|way|square)\\b");
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d ()./x-]{6,24}");
    private static final Pattern NUMBER = Pattern.compile("[$€£]? ?-?\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern LEGAL_FORM = Pattern.compile(
            "(?i)\\b(inc|llc|ltd|limited|corp|corporation|gmbh|ag|kg|plc|co|company|group|holdings|s\\.?a|bv|b\\.v|nv|pty|s\\.?r\\.?l|oy|ab|as)\\b\\.?$");

    private Kinds() {}

    /** Headers that hint at a kind, most telling first. */
    private record Hint(Kind kind, Pattern header) {}

    private static final List<Hint> HINTS = List.of(
            hint(Kind.EMAIL, "e?mail"),
            hint(Kind.PHONE, "phone|tel(ephone)?|mobile|cell|fax|handy|telefon"),
            hint(Kind.DATE, "date|dob|birth(day|date)?|born|geburtsdatum"),
            hint(Kind.GIVEN_NAME, "first|given|forename|fname|vorname|pr[eé]nom|voornaam|middle"),
            hint(Kind.SURNAME, "surname|last|lname|family|nachname|sname|achternaam"),
            hint(Kind.COMPANY, "company|organi[sz]ation|org|firm|firma|employer|business|soci[eé]t[eé]|bedrijf|corp"),
            hint(Kind.CODE, "post ?code|postal|zip|plz|ssn|nhs|vat|iban|isbn|ean|gtin|upc|sku"),
            hint(Kind.STREET, "street|addr(ess)?|stra(ss|ß)e|adresse|straat|road"),
            hint(Kind.CITY, "city|town|suburb|locality|ort|stadt|ville|plaats|place"));

    private static Hint hint(Kind kind, String words) {
        return new Hint(kind, Pattern.compile("(?i).*(^|[^a-z])(" + words + ")([^a-z]|$).*"));
    }

    /**
     * Recognises what a column holds.
     *
     * @param column any column
     * @param rows how many rows the table has
     * @return its kind; {@link Kind#IGNORED} where nothing can be told apart by it
     */
    public static Kind of(Column column, int rows) {
        if (column.distinct() < 2 && rows > 1) {
            return Kind.IGNORED;
        }
        var seen = Look.at(column);
        if (isRowNumber(column, rows, seen)) {
            return Kind.IGNORED;
        }
        for (var hint : HINTS) {
            if (hint.header().matcher(header(column.name())).matches() && fits(hint.kind(), seen)) {
                return refined(hint.kind(), seen);
            }
        }
        return byValues(column, seen);
    }

    /** Words apart: {@code firstName}, {@code first_name} and {@code FIRST-NAME} are one header. */
    private static String header(String name) {
        return name.replaceAll("([a-z])([A-Z])", "$1 $2")
                .replaceAll("[_\\-0-9]+", " ")
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /** A number of the row: called id or key, there in every row and never twice. */
    private static boolean isRowNumber(Column column, int rows, Look seen) {
        var name = header(column.name());
        var called = name.matches("(.* )?(id|uuid|guid|key|row|record|index|nr|no)");
        return called && rows > 1 && column.distinct() == rows && seen.words < 1.5;
    }

    private static boolean fits(Kind kind, Look seen) {
        return switch (kind) {
            case EMAIL -> seen.emails > 0.5;
            case PHONE -> seen.phones > 0.5;
            case DATE -> seen.dates > 0.5;
            case GIVEN_NAME, SURNAME -> seen.letters > 0.8 && seen.words < 3;
            case CITY, STREET, COMPANY -> seen.letters > 0.3;
            default -> true;
        };
    }

    /** Lines of an address that hold numbers alone are codes: house numbers. */
    private static Kind refined(Kind kind, Look seen) {
        return kind == Kind.CODE && seen.words > 2.5 ? Kind.TEXT : kind;
    }

    private static Kind byValues(Column column, Look seen) {
        if (seen.emails > 0.5) {
            return Kind.EMAIL;
        }
        if (seen.dates > 0.8 && column.distinct() > 30) {
            return Kind.DATE;
        }
        if (seen.formattedPhones > 0.6 && seen.digits > 6.5) {
            return Kind.PHONE;
        }
        if (seen.numbers > 0.9) {
            var code = header(column.name())
                    .matches(".*(^| )(id|nr|no|number|num|code|key|account|reference|ref|house|sec)( |$).*");
            return code || seen.digits > 5.5 && !seen.decimals ? Kind.CODE : Kind.NUMBER;
        }
        if (seen.words < 1.2 && seen.withDigits > 0.5) {
            return Kind.CODE;
        }
        var few = column.distinct() <= 60 && seen.repeats > 8;
        if (few) {
            return Kind.CATEGORY;
        }
        if (seen.words < 1.6 && seen.letters > 0.7 && seen.length < 16) {
            return Kind.WORD;
        }
        return textual(column, seen);
    }

    private static Kind textual(Column column, Look seen) {
        if (seen.streets > 0.4 && seen.withDigits > 0.4) {
            return Kind.STREET;
        }
        if (seen.legalForms > 0.1 && seen.words < 8) {
            return Kind.COMPANY;
        }
        var name = header(column.name());
        var whole = name.matches("(full |person |contact |customer |complete )?name|contact|person|customer");
        var personal =
                whole && seen.words > 1.5 && seen.words < 3.5 && seen.withDigits < 0.02 && seen.legalForms < 0.02;
        return personal ? Kind.FULL_NAME : Kind.TEXT;
    }

    /** What the values of a column have in common; shares of the values looked at. */
    private static final class Look {
        private double emails;
        private double phones;
        private double formattedPhones;
        private double dates;
        private double numbers;
        private double letters;
        private double withDigits;
        private double streets;
        private double legalForms;
        private double words;
        private double length;
        private double digits;
        private double repeats;
        private boolean decimals;

        static Look at(Column column) {
            var look = new Look();
            var step = Math.max(1, column.distinct() / LOOKED_AT);
            var seen = 0;
            for (var code = 1; code < column.values().length; code += step) {
                look.add(shortened(column.values()[code]));
                seen++;
            }
            look.divide(Math.max(1, seen));
            var present = 0L;
            for (var code : column.codes()) {
                present += code == 0 ? 0 : 1;
            }
            look.repeats = present / (double) Math.max(1, column.distinct());
            return look;
        }

        private static String shortened(String value) {
            return value.length() > 200 ? value.substring(0, 200) : value;
        }

        private void add(String value) {
            var letterCount = value.chars().filter(Character::isLetter).count();
            var digitCount = value.chars().filter(c -> c >= '0' && c <= '9').count();
            emails += value.indexOf('@') > 0 && value.indexOf(' ') < 0 ? 1 : 0;
            var phone = PHONE.matcher(value).matches() && digitCount >= 6;
            phones += phone ? 1 : 0;
            formattedPhones += phone && digitCount >= 7 && digitCount < value.length() ? 1 : 0;
            dates += Dates.parse(value) != 0 ? 1 : 0;
            var number = NUMBER.matcher(value).matches();
            numbers += number ? 1 : 0;
            decimals |= number && (value.indexOf('.') >= 0 || value.indexOf(',') >= 0);
            letters += letterCount / (double) Math.max(1, value.replace(" ", "").length());
            withDigits += digitCount > 0 ? 1 : 0;
            streets += STREET_WORD.matcher(value).find() ? 1 : 0;
            legalForms += LEGAL_FORM.matcher(value).find() ? 1 : 0;
            words += value.split("\\s+").length;
            length += value.length();
            digits += digitCount;
        }

        private void divide(int seen) {
            emails /= seen;
            phones /= seen;
            formattedPhones /= seen;
            dates /= seen;
            numbers /= seen;
            letters /= seen;
            withDigits /= seen;
            streets /= seen;
            legalForms /= seen;
            words /= seen;
            length /= seen;
            digits /= seen;
        }
    }
}
