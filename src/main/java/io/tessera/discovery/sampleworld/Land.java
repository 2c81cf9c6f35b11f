package io.tessera.discovery.sampleworld;

/** The countries of the sample world, with what differs between them. */
enum Land {
    US(
            "en",
            "United States",
            "USA",
            "com",
            "1",
            "",
            new String[] {"Austin", "Boston", "Chicago", "Denver", "Seattle", "Atlanta"},
            new String[] {"Inc.", "LLC", "Corp."},
            new String[] {"Incorporated", "Limited Liability Company", "Corporation"},
            new String[] {"512", "617", "312", "303", "206", "404", "415", "646"},
            7),
    GB(
            "en",
            "United Kingdom",
            "Großbritannien",
            "co.uk",
            "44",
            "0",
            new String[] {"London", "Leeds", "Bristol", "Glasgow"},
            new String[] {"Ltd", "PLC"},
            new String[] {"Limited", "Public Limited Company"},
            new String[] {"20", "113", "117", "141"},
            0),
    DE(
            "de",
            "Germany",
            "Deutschland",
            "de",
            "49",
            "0",
            new String[] {"Köln", "München", "Hamburg", "Düsseldorf", "Nürnberg", "Lübeck"},
            new String[] {"GmbH", "AG", "GmbH & Co. KG"},
            new String[] {"Gesellschaft mit beschränkter Haftung", "Aktiengesellschaft", "GmbH und Co KG"},
            new String[] {"221", "89", "40", "211", "911", "451"},
            0),
    FR(
            "fr",
            "France",
            "Frankreich",
            "fr",
            "33",
            "0",
            new String[] {"Paris", "Lyon", "Nîmes", "Besançon"},
            new String[] {"SAS", "SA", "SARL"},
            new String[] {"S.A.S.", "S.A.", "S.A.R.L."},
            new String[] {"1", "4", "5", "3"},
            8),
    NL(
            "nl",
            "Netherlands",
            "Niederlande",
            "nl",
            "31",
            "0",
            new String[] {"Utrecht", "Rotterdam", "Eindhoven"},
            new String[] {"B.V.", "N.V."},
            new String[] {"BV", "NV"},
            new String[] {"30", "10", "40"},
            7),
    AT(
            "de",
            "Austria",
            "Österreich",
            "at",
            "43",
            "0",
            new String[] {"Wien", "Graz", "Linz"},
            new String[] {"GmbH", "AG"},
            new String[] {"Ges.m.b.H.", "Aktiengesellschaft"},
            new String[] {"1", "316", "732"},
            0),
    CH(
            "de",
            "Switzerland",
            "Schweiz",
            "ch",
            "41",
            "0",
            new String[] {"Zürich", "Bern", "Genève"},
            new String[] {"AG", "GmbH"},
            new String[] {"Aktiengesellschaft", "GmbH"},
            new String[] {"44", "31", "22"},
            7),
    CA(
            "en",
            "Canada",
            "Kanada",
            "ca",
            "1",
            "",
            new String[] {"Toronto", "Montréal", "Calgary"},
            new String[] {"Inc.", "Ltd."},
            new String[] {"Incorporated", "Limited"},
            new String[] {"416", "514", "403"},
            7),
    ES(
            "es",
            "Spain",
            "Spanien",
            "es",
            "34",
            "",
            new String[] {"Madrid", "Málaga", "A Coruña"},
            new String[] {"S.L.", "S.A."},
            new String[] {"Sociedad Limitada", "Sociedad Anónima"},
            new String[] {"91", "95", "98"},
            7),
    IT(
            "it",
            "Italy",
            "Italien",
            "it",
            "39",
            "",
            new String[] {"Milano", "Torino", "Forlì"},
            new String[] {"S.r.l.", "S.p.A."},
            new String[] {"SRL", "SPA"},
            new String[] {"02", "011", "0543"},
            6);

    /** Of a hundred companies so many are in each country, in the order above. */
    private static final int[] SHARES = {38, 13, 20, 8, 6, 3, 3, 4, 3, 2};

    final String culture;
    final String english;
    final String german;
    final String topLevel;
    final String callingCode;
    final String trunk;
    final String[] cities;
    final String[] legalForms;
    final String[] longLegalForms;
    final String[] areaCodes;

    private final int subscriberDigits;

    Land(
            String culture,
            String english,
            String german,
            String topLevel,
            String callingCode,
            String trunk,
            String[] cities,
            String[] legalForms,
            String[] longLegalForms,
            String[] areaCodes,
            int subscriberDigits) {
        this.culture = culture;
        this.english = english;
        this.german = german;
        this.topLevel = topLevel;
        this.callingCode = callingCode;
        this.trunk = trunk;
        this.cities = cities;
        this.legalForms = legalForms;
        this.longLegalForms = longLegalForms;
        this.areaCodes = areaCodes;
        this.subscriberDigits = subscriberDigits;
    }

    static Land of(Dice dice) {
        var left = dice.below(100);
        for (var land : values()) {
            left -= SHARES[land.ordinal()];
            if (left < 0) {
                return land;
            }
        }
        return US;
    }

    /** Digits behind an area code: fixed for most countries, filled up to the usual length for the others. */
    int subscriberDigits(String areaCode) {
        return subscriberDigits > 0 ? subscriberDigits : 10 - areaCode.length();
    }

    String language() {
        return culture.equals("de") || culture.equals("fr") ? culture : "en";
    }
}
