package io.tessera.verification;

/** Why an address got its verdict. */
public enum EmailReason {
    /** It is not an address that mail servers take (RFC 5321). */
    SYNTAX,
    /** Its domain cannot exist: no public suffix, or not a name. */
    DOMAIN_INVALID,
    /** The name servers say that the domain does not exist. */
    NXDOMAIN,
    /** The domain has neither mail servers nor a host. */
    NO_MX_NO_A,
    /** The domain says that it takes no mail (RFC 7505). */
    NULL_MX,
    /** The domain gives out throw-away addresses. */
    DISPOSABLE,
    /** The address belongs to a function, not a person. */
    ROLE,
    /** The domain gives addresses to anybody; a mark, not a fault. */
    FREE_PROVIDER,
    /** The domain looks like a misspelt well-known one. */
    TYPO_SUSPECTED,
    /** The domain has mail servers. */
    MX_FOUND,
    /** The name servers did not answer. */
    DNS_FAILED,
    /** Nobody asked the network. */
    NOT_PROBED
}
