package io.tessera.discovery.reading;

/** The columns into which a vCard is laid out. */
public enum VcardColumn {
    /** The name in one piece (FN); only where N tells neither given nor family name. */
    FN,
    /** The given name of N. */
    N_GIVEN,
    /** The family name of N. */
    N_FAMILY,
    /** The job title, else the role. */
    TITLE,
    /** The first part of the organisation. */
    ORG,
    /** The preferred e-mail address. */
    EMAIL,
    /** The next e-mail address. */
    EMAIL_2,
    /** The preferred telephone number; fax and pager are left out. */
    TEL,
    /** The next telephone number. */
    TEL_2,
    /** The first web address that is no profile. */
    URL,
    /** The address of a LinkedIn profile. */
    LINKEDIN,
    /** The town of the work address, else of the first. */
    ADR_LOCALITY,
    /** The country of the same address. */
    ADR_COUNTRY
}
