package io.tessera.verification.syntax;

/** How well-formed an address is, best first. */
public enum SyntaxGrade {

    /** An ordinary address: dot-atom at a dotted name. */
    ORDINARY,

    /** Mail servers take it, though few people have one: quoted local part, address literal, name without dot (RFC 5321). */
    UNUSUAL,

    /** Right in a message header only: comments and folding white space (RFC 5322 §3.2.2). */
    FOLDED,

    /** Right by the obsolete grammar only (RFC 5322 §4.4). */
    OBSOLETE,

    /** Right by the grammar of headers, but no mail server takes it: too long, or not a host (RFC 5321 §4.5.3.1). */
    BEYOND_SMTP,

    /** No address at all. */
    INVALID
}
