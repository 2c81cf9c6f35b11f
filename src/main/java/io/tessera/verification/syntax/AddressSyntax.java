package io.tessera.verification.syntax;

import java.util.EnumSet;
import java.util.Set;

/**
 * What the characters of an address tell.
 *
 * @param grade how well-formed it is
 * @param findings what was noticed; empty for an ordinary address
 * @param localPart what stands before the {@code @}, without comments and folding; empty when it was not reached
 * @param domain what stands behind it, likewise; a literal keeps its brackets
 * @param unsafe whether it holds a control or invisible character, which no profile accepts
 */
public record AddressSyntax(
        SyntaxGrade grade, Set<SyntaxFinding> findings, String localPart, String domain, boolean unsafe) {

    /** More characters than this are not looked into: the longest address has 254, the rest is comment. */
    static final int LONGEST_READ = 1_000;

    private static final Set<SyntaxFinding> NOTHING = Set.of();

    /**
     * Reads an address. Never throws; the work is linear in the length and bounded.
     *
     * @param address any text
     * @return what it tells
     */
    public static AddressSyntax of(String address) {
        if (address.length() > LONGEST_READ) {
            return new AddressSyntax(SyntaxGrade.INVALID, Set.of(SyntaxFinding.FAR_TOO_LONG), "", "", true);
        }
        var tokenizer = new AddressTokenizer(address);
        tokenizer.read();
        return new AddressSyntax(
                tokenizer.grade(),
                tokenizer.findings().isEmpty() ? NOTHING : EnumSet.copyOf(tokenizer.findings()),
                tokenizer.localPart(),
                tokenizer.domain(),
                Characters.anyUnsafe(address));
    }
}
