package io.tessera.verification.judgement;

/** What name servers said of the mail hosts of a domain. */
public enum MailHostEvidence {

    /** Nobody asked. */
    NOT_ASKED,

    /** There are mail hosts: MX records, or a host that stands in for them (RFC 5321 §5.1). */
    FOUND,

    /** The domain says that it takes no mail (RFC 7505). */
    REFUSES_MAIL,

    /** The domain exists and has neither mail servers nor a host. */
    NO_HOST,

    /** The domain does not exist. */
    NO_DOMAIN,

    /** Nobody answered, or the answer told nothing. */
    NO_ANSWER
}
