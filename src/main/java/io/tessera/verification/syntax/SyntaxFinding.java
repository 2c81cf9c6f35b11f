package io.tessera.verification.syntax;

/** One thing noticed about the characters of an address; an address's grade is that of its gravest finding. */
public enum SyntaxFinding {

    /** The domain has one label only. */
    DOTLESS_DOMAIN(SyntaxGrade.UNUSUAL),
    /** The last label begins with a digit (RFC 3696 §2). */
    NUMERIC_TOP_LEVEL(SyntaxGrade.UNUSUAL),
    /** The local part is one quoted string. */
    QUOTED_LOCAL_PART(SyntaxGrade.UNUSUAL),
    /** The domain is an address in brackets (RFC 5321 §4.1.3). */
    ADDRESS_LITERAL(SyntaxGrade.UNUSUAL),
    /** An IPv6 literal in which {@code ::} stands for one group only (RFC 5952 §4.2.2). */
    IPV6_SHORTENS_ONE_GROUP(SyntaxGrade.UNUSUAL),
    /** A pictograph stands in it: RFC 6531 allows it, hardly any provider gives it. */
    PICTOGRAPH(SyntaxGrade.UNUSUAL),

    /** A comment. */
    COMMENT(SyntaxGrade.FOLDED),
    /** White space around the address or in a quoted string. */
    WHITE_SPACE(SyntaxGrade.FOLDED),

    /** Words of the local part are quoted one by one, or set off by comments or space. */
    SEPARATE_WORDS(SyntaxGrade.OBSOLETE),
    /** White space between words, or folded twice. */
    WHITE_SPACE_BETWEEN(SyntaxGrade.OBSOLETE),
    /** A comment between words. */
    COMMENT_BETWEEN(SyntaxGrade.OBSOLETE),
    /** A comment or white space beside the {@code @}. */
    SPACE_BESIDE_AT(SyntaxGrade.OBSOLETE),
    /** A control character in quotes, in a comment or behind a backslash. */
    QUOTED_CONTROL(SyntaxGrade.OBSOLETE),

    /** The domain has a character that host names do not have. */
    NOT_A_HOST_NAME(SyntaxGrade.BEYOND_SMTP),
    /** The whole is longer than 254 octets. */
    TOO_LONG(SyntaxGrade.BEYOND_SMTP),
    /** The local part is longer than 64 octets. */
    LOCAL_PART_TOO_LONG(SyntaxGrade.BEYOND_SMTP),
    /** The domain is longer than 255 octets. */
    DOMAIN_TOO_LONG(SyntaxGrade.BEYOND_SMTP),
    /** A label is longer than 63 octets. */
    LABEL_TOO_LONG(SyntaxGrade.BEYOND_SMTP),
    /** Something in brackets that is no address. */
    NOT_AN_ADDRESS_LITERAL(SyntaxGrade.BEYOND_SMTP),

    /** Nothing stands before the {@code @}. */
    NO_LOCAL_PART(SyntaxGrade.INVALID),
    /** Nothing stands behind the {@code @}, or there is none. */
    NO_DOMAIN(SyntaxGrade.INVALID),
    /** A character that must not stand there. */
    UNEXPECTED_CHARACTER(SyntaxGrade.INVALID),
    /** Text goes on behind a closed quote, comment, space or literal. */
    TEXT_AFTER_END(SyntaxGrade.INVALID),
    /** A dot at the beginning, at the end or beside another. */
    MISPLACED_DOT(SyntaxGrade.INVALID),
    /** A label begins or ends with a hyphen. */
    MISPLACED_HYPHEN(SyntaxGrade.INVALID),
    /** A quote, comment or literal is not closed, or a backslash ends it all. */
    NOT_CLOSED(SyntaxGrade.INVALID),
    /** A line break that does not fold. */
    BARE_LINE_BREAK(SyntaxGrade.INVALID),
    /** So long that it is not looked into. */
    FAR_TOO_LONG(SyntaxGrade.INVALID);

    private final SyntaxGrade grade;

    SyntaxFinding(SyntaxGrade grade) {
        this.grade = grade;
    }

    /**
     * Returns the best grade an address with this finding can have.
     *
     * @return the grade
     */
    public SyntaxGrade grade() {
        return grade;
    }
}
