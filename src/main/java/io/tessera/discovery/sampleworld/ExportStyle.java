package io.tessera.discovery.sampleworld;

import java.util.Locale;

/** The three systems from which the rows of a file came together, each with its own way of writing. */
enum ExportStyle {

    /** A tidy marketing system: everything in its place, phones with country codes. */
    MARKETING {
        @Override
        void write(SamplePerson person, Dice dice, SampleRow row) {
            var company = person.company();
            row.first = person.first();
            row.last = person.last();
            row.title = person.title();
            row.company = company.name();
            row.website = "https://www." + company.domain();
            row.email = person.email();
            row.phone = person.international();
            row.city = company.city();
            row.country = company.land().english;
            row.industry = company.industry();
            row.employees = company.range();
        }
    },

    /** An old sales system: capitals, umlauts spelled out, national phones, legal forms in full. */
    SALES {
        @Override
        void write(SamplePerson person, Dice dice, SampleRow row) {
            var company = person.company();
            row.first = person.first().toUpperCase(Locale.ROOT);
            row.last = spelledOut(person.last(), dice).toUpperCase(Locale.ROOT);
            row.title = person.title();
            row.company = company.longName().toUpperCase(Locale.ROOT);
            row.website = company.domain();
            row.email = dice.perMille(300) ? person.email().toUpperCase(Locale.ROOT) : person.email();
            row.phone = person.national();
            row.city = company.city().toUpperCase(Locale.ROOT);
            row.country = company.land().name();
            row.industry = company.localIndustry();
            row.employees = String.valueOf(company.employees());
        }
    },

    /** What people tell of themselves: the name in one piece, no legal form, few ways to reach them. */
    NETWORK {
        @Override
        void write(SamplePerson person, Dice dice, SampleRow row) {
            var company = person.company();
            row.full =
                    dice.perMille(400) ? person.last() + ", " + person.first() : person.first() + " " + person.last();
            row.title = person.title();
            row.company = company.bareName();
            row.website = company.domain();
            row.email = dice.perMille(600) ? person.email() : "";
            row.linkedin = person.linkedin();
            row.phone = dice.perMille(150) ? person.international().replace(" ", "") : "";
            row.city = company.city();
            row.country = company.land().language().equals("de") ? company.land().german : company.land().english;
            row.industry = company.industry();
            row.employees = company.range();
        }
    };

    abstract void write(SamplePerson person, Dice dice, SampleRow row);

    private static String spelledOut(String name, Dice dice) {
        return dice.perMille(500)
                ? name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss")
                : name;
    }
}
