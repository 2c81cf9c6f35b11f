package io.tessera.scoring.scorecard;

/** What a lead can earn or lose points for, in the order in which an explanation is added up. */
public enum Factor {
    /** How high the person stands. */
    SENIORITY('S', Group.FIT),
    /** What field the person works in. */
    FUNCTION('F', Group.FIT),
    /** Head count of the company. */
    COMPANY_SIZE('Z', Group.FIT),
    /** Industry of the company. */
    INDUSTRY('I', Group.FIT),
    /** Where the person is. */
    COUNTRY('C', Group.FIT),
    /** First and last name are known. */
    NAME('n', Group.QUALITY),
    /** An e-mail address is known. */
    EMAIL('e', Group.QUALITY),
    /** A phone number is known. */
    PHONE('p', Group.QUALITY),
    /** A profile is known. */
    LINKEDIN('l', Group.QUALITY),
    /** The verdict on the address. */
    EMAIL_VERDICT('V', Group.QUALITY),
    /** The address is of a free provider. */
    FREE_PROVIDER('f', Group.QUALITY),
    /** The address is a function's. */
    ROLE_ADDRESS('r', Group.QUALITY),
    /** The address looks misspelt. */
    TYPO('t', Group.QUALITY),
    /** The address is a throw-away one. */
    DISPOSABLE('d', Group.QUALITY),
    /** The phone number can be one. */
    PHONE_VALID('v', Group.QUALITY),
    /** The phone number cannot be one. */
    PHONE_INVALID('i', Group.QUALITY),
    /** What was cut off, or added, to stay between 0 and 100. */
    LIMIT('x', Group.LIMIT);

    private static final Factor[] ALL = values();

    private final char code;
    private final Group group;

    Factor(char code, Group group) {
        this.code = code;
        this.group = group;
    }

    /**
     * Returns what the factor says something about.
     *
     * @return its group
     */
    public Group group() {
        return group;
    }

    char code() {
        return code;
    }

    static Factor of(char code) {
        for (var factor : ALL) {
            if (factor.code == code) {
                return factor;
            }
        }
        throw new IllegalArgumentException("No factor has the code " + code);
    }

    /** What factors say something about. */
    public enum Group {
        /** How well person and company suit. */
        FIT,
        /** How well the person can be reached and is known. */
        QUALITY,
        /** What the person did. Nothing is collected yet. */
        ENGAGEMENT,
        /** The limits of the scale. */
        LIMIT
    }
}
