package io.tessera.discovery.sampleworld;

/** A person of the sample world; a function of seed and number. */
record SamplePerson(
        int number,
        String first,
        String last,
        String title,
        SampleCompany company,
        String email,
        String areaCode,
        String subscriber) {

    private static final String[] FREE = {
        "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "gmx.de", "web.de", "icloud.com"
    };
    private static final String[] THROW_AWAY = {"mailinator.com", "guerrillamail.com", "yopmail.com"};
    private static final String[] SHARED = {"info", "sales", "office", "kontakt", "contact"};

    /** Makes a person; those of one company have different given names. */
    static SamplePerson of(long seed, int number, int companies) {
        var dice = new Dice(seed, number);
        var companyNumber = number % companies;
        var company = SampleCompany.of(seed, companyNumber);
        var culture = company.land().culture;
        var firsts = Words.firstNames(culture);
        var base = (int) Long.remainderUnsigned(Dice.mixed(seed + companyNumber), firsts.length);
        var first = firsts[(base + number / companies) % firsts.length];
        var last = dice.of(Words.lastNames(culture));
        var title =
                dice.of(Words.titles(dice.perMille(200) ? "en" : company.land().language()));
        var areaCode = dice.of(company.land().areaCodes);
        return new SamplePerson(
                number,
                first,
                last,
                title,
                company,
                email(dice, first, last, number, company),
                areaCode,
                digits(dice, company.land().subscriberDigits(areaCode)));
    }

    String linkedin() {
        return "https://www.linkedin.com/in/" + Words.ascii(first) + "-" + Words.ascii(last) + "-"
                + Integer.toString(number, 36);
    }

    String international() {
        var land = company.land();
        return "+" + land.callingCode + " " + areaCode + " " + subscriber;
    }

    String national() {
        var land = company.land();
        if (land.callingCode.equals("1")) {
            return "(" + areaCode + ") " + subscriber.substring(0, 3) + "-" + subscriber.substring(3);
        }
        return land.trunk + areaCode + " " + subscriber;
    }

    private static String email(Dice dice, String first, String last, int number, SampleCompany company) {
        var given = Words.ascii(first);
        var family = Words.ascii(last).replace("-", "");
        var kind = dice.below(1_000);
        if (kind < 60) {
            return given + "." + family + number + "@" + dice.of(FREE);
        }
        if (kind < 67) {
            return given + number + "@" + dice.of(THROW_AWAY);
        }
        if (kind < 82) {
            return dice.of(SHARED) + "@" + company.domain();
        }
        // the way of writing belongs to the company
        return switch (Math.floorMod(Dice.mixed(company.domain().hashCode()), 3)) {
            case 0 -> given + "." + family + "@" + company.domain();
            case 1 -> given.charAt(0) + family + "." + number % 97 + "@" + company.domain();
            default -> given + "_" + family + "@" + company.domain();
        };
    }

    private static String digits(Dice dice, int count) {
        var digits = new StringBuilder(count);
        digits.append((char) ('2' + dice.below(8)));
        while (digits.length() < count) {
            digits.append((char) ('0' + dice.below(10)));
        }
        return digits.toString();
    }
}
