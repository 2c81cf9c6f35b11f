package io.tessera.verification.syntax;

/**
 * Who has to be able to take an address. There is no one answer to "is it valid": public test sets disagree because they
 * mix these up. Every profile refuses control and invisible characters, line breaks above all: nothing accepted here can
 * end an SMTP command, a CSV row or a line of a log.
 */
public enum SyntaxProfile {

    /** A message header: comments, folding and the obsolete forms included (RFC 5322). */
    RFC5322(SyntaxGrade.BEYOND_SMTP),

    /** A mail server (RFC 5321 and 6531). */
    SMTP(SyntaxGrade.UNUSUAL),

    /** A mailbox that a company gives to a person: an ordinary address at a dotted name. */
    BUSINESS(SyntaxGrade.ORDINARY);

    private final SyntaxGrade worst;

    SyntaxProfile(SyntaxGrade worst) {
        this.worst = worst;
    }

    /**
     * Returns whether an address is good enough.
     *
     * @param syntax what was found
     * @return true when it is
     */
    public boolean accepts(AddressSyntax syntax) {
        return !syntax.unsafe() && syntax.grade().compareTo(worst) <= 0;
    }
}
