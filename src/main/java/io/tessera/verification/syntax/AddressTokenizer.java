package io.tessera.verification.syntax;

import static io.tessera.verification.syntax.SyntaxFinding.BARE_LINE_BREAK;
import static io.tessera.verification.syntax.SyntaxFinding.COMMENT;
import static io.tessera.verification.syntax.SyntaxFinding.COMMENT_BETWEEN;
import static io.tessera.verification.syntax.SyntaxFinding.DOMAIN_TOO_LONG;
import static io.tessera.verification.syntax.SyntaxFinding.DOTLESS_DOMAIN;
import static io.tessera.verification.syntax.SyntaxFinding.LABEL_TOO_LONG;
import static io.tessera.verification.syntax.SyntaxFinding.LOCAL_PART_TOO_LONG;
import static io.tessera.verification.syntax.SyntaxFinding.MISPLACED_DOT;
import static io.tessera.verification.syntax.SyntaxFinding.MISPLACED_HYPHEN;
import static io.tessera.verification.syntax.SyntaxFinding.NOT_AN_ADDRESS_LITERAL;
import static io.tessera.verification.syntax.SyntaxFinding.NOT_A_HOST_NAME;
import static io.tessera.verification.syntax.SyntaxFinding.NOT_CLOSED;
import static io.tessera.verification.syntax.SyntaxFinding.NO_DOMAIN;
import static io.tessera.verification.syntax.SyntaxFinding.NO_LOCAL_PART;
import static io.tessera.verification.syntax.SyntaxFinding.NUMERIC_TOP_LEVEL;
import static io.tessera.verification.syntax.SyntaxFinding.PICTOGRAPH;
import static io.tessera.verification.syntax.SyntaxFinding.QUOTED_CONTROL;
import static io.tessera.verification.syntax.SyntaxFinding.QUOTED_LOCAL_PART;
import static io.tessera.verification.syntax.SyntaxFinding.SEPARATE_WORDS;
import static io.tessera.verification.syntax.SyntaxFinding.SPACE_BESIDE_AT;
import static io.tessera.verification.syntax.SyntaxFinding.TEXT_AFTER_END;
import static io.tessera.verification.syntax.SyntaxFinding.TOO_LONG;
import static io.tessera.verification.syntax.SyntaxFinding.UNEXPECTED_CHARACTER;
import static io.tessera.verification.syntax.SyntaxFinding.WHITE_SPACE;
import static io.tessera.verification.syntax.SyntaxFinding.WHITE_SPACE_BETWEEN;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;

/** Reads one address from left to right, each character once, noting what it finds; stops at the first error. */
final class AddressTokenizer {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_LOCAL_PART = 64;
    private static final int LONGEST_DOMAIN = 255;
    private static final int LONGEST_LABEL = 63;

    private final String text;
    private final Set<SyntaxFinding> findings = EnumSet.noneOf(SyntaxFinding.class);
    private final StringBuilder local = new StringBuilder();
    private final StringBuilder domain = new StringBuilder();
    private SyntaxGrade grade = SyntaxGrade.ORDINARY;
    private int at;

    /** Whether the word being read has anything in it, is closed, and how many words are complete. */
    private boolean started;

    private boolean closed;
    private boolean spaceLast;
    private int words;
    private boolean literal;

    AddressTokenizer(String text) {
        this.text = text;
    }

    SyntaxGrade grade() {
        return grade;
    }

    Set<SyntaxFinding> findings() {
        return findings;
    }

    String localPart() {
        return local.toString();
    }

    String domain() {
        return domain.toString();
    }

    void read() {
        while (going() && at < text.length() && !(text.charAt(at) == '@')) {
            localPartToken();
        }
        endLocalPart();
        while (going() && at < text.length()) {
            domainToken();
        }
        endDomain();
    }

    private void localPartToken() {
        switch (text.charAt(at)) {
            case '(' -> {
                note(started || words == 0 ? COMMENT : COMMENT_BETWEEN);
                space();
                comment();
            }
            case '\r', ' ', '\t' -> {
                if (!started) {
                    note(words == 0 ? WHITE_SPACE : WHITE_SPACE_BETWEEN);
                }
                space();
                folding();
            }
            case '.' -> {
                if (closed) {
                    note(SEPARATE_WORDS);
                }
                dot(local);
            }
            case '"' -> openQuote();
            default -> atom();
        }
    }

    private void openQuote() {
        if (started) {
            note(closed ? TEXT_AFTER_END : UNEXPECTED_CHARACTER);
            return;
        }
        note(words == 0 ? QUOTED_LOCAL_PART : SEPARATE_WORDS);
        started = true;
        closed = true;
        spaceLast = false;
        local.append('"');
        at++;
        quotedString();
    }

    private void quotedString() {
        while (going()) {
            if (at == text.length()) {
                note(NOT_CLOSED);
                return;
            }
            var c = text.codePointAt(at);
            switch (c) {
                case '"' -> {
                    local.append('"');
                    at++;
                    return;
                }
                case '\\' -> quotedPair(local);
                case '\r', '\t' -> {
                    note(WHITE_SPACE);
                    local.append(' ');
                    folding();
                }
                default -> quotedCharacter(c, local);
            }
        }
    }

    private void quotedCharacter(int c, StringBuilder into) {
        if (c == 0 || c == '\n' || c > 0x7f && !Characters.isInternational(c) && !Characters.isPictograph(c)) {
            note(UNEXPECTED_CHARACTER);
        } else if (c < 0x20 || c == 0x7f) {
            note(QUOTED_CONTROL);
        }
        into.appendCodePoint(c);
        at += Character.charCount(c);
    }

    private void quotedPair(StringBuilder into) {
        if (++at == text.length()) {
            note(NOT_CLOSED);
            return;
        }
        var c = text.charAt(at++);
        if (c > 0x7f) {
            note(UNEXPECTED_CHARACTER);
        } else if (c < 0x20 && c != '\t' || c == 0x7f) {
            note(QUOTED_CONTROL);
        }
        into.append('\\').append(c);
    }

    /** Comments nest: the depth is counted, so that a million brackets cost no stack. */
    private void comment() {
        var depth = 0;
        var thrownAway = new StringBuilder();
        do {
            if (at == text.length()) {
                note(NOT_CLOSED);
                return;
            }
            var c = text.codePointAt(at);
            switch (c) {
                case '(' -> {
                    depth++;
                    at++;
                }
                case ')' -> {
                    depth--;
                    at++;
                }
                case '\\' -> quotedPair(thrownAway);
                case '\r', ' ', '\t' -> folding();
                default -> {
                    if (c > 0x7f) {
                        at += Character.charCount(c);
                    } else {
                        quotedCharacter(c, thrownAway);
                    }
                }
            }
        } while (depth > 0 && going());
    }

    /** White space that may be broken over lines: a break must be CR LF and be followed by space (RFC 5322 §3.2.2). */
    private void folding() {
        var breaks = 0;
        var atBreak = false;
        while (at < text.length() && "\r \t".indexOf(text.charAt(at)) >= 0) {
            if (text.charAt(at) != '\r') {
                atBreak = false;
                at++;
                continue;
            }
            if (atBreak || at + 1 == text.length() || text.charAt(at + 1) != '\n') {
                note(BARE_LINE_BREAK);
                return;
            }
            if (++breaks > 1) {
                note(WHITE_SPACE_BETWEEN);
            }
            atBreak = true;
            at += 2;
        }
        if (atBreak) {
            note(BARE_LINE_BREAK);
        }
    }

    private void atom() {
        if (closed) {
            note(TEXT_AFTER_END);
            return;
        }
        var c = text.codePointAt(at);
        if (Characters.isPictograph(c)) {
            note(PICTOGRAPH);
        } else if (!Characters.isAtext(c) && !Characters.isInternational(c)) {
            note(UNEXPECTED_CHARACTER);
            return;
        }
        append(local, c);
    }

    private void append(StringBuilder into, int c) {
        into.appendCodePoint(c);
        at += Character.charCount(c);
        started = true;
        spaceLast = false;
    }

    private void space() {
        closed = started;
        spaceLast = true;
    }

    private void dot(StringBuilder into) {
        if (!started) {
            note(MISPLACED_DOT);
            return;
        }
        into.append('.');
        at++;
        words++;
        started = false;
        closed = false;
        spaceLast = false;
    }

    private void endLocalPart() {
        if (!going()) {
            return;
        }
        if (at == text.length()) {
            note(NO_DOMAIN);
        } else if (local.isEmpty()) {
            note(NO_LOCAL_PART);
        } else if (!started) {
            note(MISPLACED_DOT);
        } else if (octets(local) > LONGEST_LOCAL_PART) {
            note(LOCAL_PART_TOO_LONG);
        } else if (spaceLast) {
            note(SPACE_BESIDE_AT);
        }
        at++;
        started = false;
        closed = false;
        spaceLast = false;
        words = 0;
    }

    private void domainToken() {
        switch (text.charAt(at)) {
            case '(' -> {
                note(started ? COMMENT : words == 0 ? SPACE_BESIDE_AT : COMMENT_BETWEEN);
                space();
                comment();
            }
            case '\r', ' ', '\t' -> {
                note(started ? WHITE_SPACE : words == 0 ? SPACE_BESIDE_AT : WHITE_SPACE_BETWEEN);
                space();
                folding();
            }
            case '.' -> {
                endLabel();
                dot(domain);
            }
            case '[' -> literal();
            default -> labelCharacter();
        }
    }

    private void labelCharacter() {
        var c = text.codePointAt(at);
        if (closed) {
            note(TEXT_AFTER_END);
        } else if (c == '-' && !started) {
            note(MISPLACED_HYPHEN);
        } else if (Characters.isPictograph(c)) {
            note(PICTOGRAPH);
            append(domain, c);
        } else if (Characters.isHostCharacter(c) || Characters.isInternational(c)) {
            append(domain, c);
        } else if (Characters.isAtext(c)) {
            note(NOT_A_HOST_NAME);
            append(domain, c);
        } else {
            note(UNEXPECTED_CHARACTER);
        }
    }

    private void endLabel() {
        if (started && !domain.isEmpty() && domain.charAt(domain.length() - 1) == '-') {
            note(MISPLACED_HYPHEN);
        }
    }

    private void literal() {
        if (!domain.isEmpty()) {
            note(closed && literal ? TEXT_AFTER_END : UNEXPECTED_CHARACTER);
            return;
        }
        literal = true;
        started = true;
        closed = true;
        spaceLast = false;
        var from = ++at;
        while (going()) {
            if (at == text.length()) {
                note(NOT_CLOSED);
                return;
            }
            var c = text.charAt(at);
            switch (c) {
                case ']' -> {
                    judgeLiteral(text.substring(from, at++));
                    return;
                }
                case '\\' -> {
                    note(NOT_AN_ADDRESS_LITERAL);
                    quotedPair(domain);
                }
                case '\r', ' ', '\t' -> {
                    note(WHITE_SPACE);
                    folding();
                }
                default -> {
                    literalCharacter(c);
                    at++;
                }
            }
        }
    }

    private void literalCharacter(char c) {
        if (c > 0x7f || c == 0 || c == '[') {
            note(UNEXPECTED_CHARACTER);
        } else if (c < 0x21 || c == 0x7f) {
            note(NOT_AN_ADDRESS_LITERAL);
        }
    }

    private void judgeLiteral(String inside) {
        domain.setLength(0);
        domain.append('[').append(inside).append(']');
        note(AddressLiterals.judge(inside));
    }

    private void endDomain() {
        if (!going()) {
            return;
        }
        if (domain.isEmpty()) {
            note(NO_DOMAIN);
        } else if (!started) {
            note(MISPLACED_DOT);
        } else {
            endLabel();
            measure();
        }
    }

    private void measure() {
        var name = literal || domain.length() > LONGEST_DOMAIN ? domain.toString() : ascii(domain.toString());
        if (name.length() > LONGEST_DOMAIN) {
            note(DOMAIN_TOO_LONG);
        } else if (octets(local) + 1 + name.length() > LONGEST_ADDRESS) {
            note(TOO_LONG);
        }
        if (!literal) {
            judgeLabels(name);
        }
    }

    private void judgeLabels(String name) {
        var start = 0;
        for (var end = 0; end <= name.length(); end++) {
            if (end == name.length() || name.charAt(end) == '.') {
                if (end - start > LONGEST_LABEL) {
                    note(LABEL_TOO_LONG);
                }
                start = end + 1;
            }
        }
        var last = name.lastIndexOf('.') + 1;
        if (last == 0) {
            note(DOTLESS_DOMAIN);
        }
        if (Character.isDigit(name.charAt(last))) {
            note(NUMERIC_TOP_LEVEL);
        }
    }

    private String ascii(String name) {
        if (name.chars().allMatch(c -> c < 0x80)) {
            return name;
        }
        try {
            return IDN.toASCII(name, IDN.ALLOW_UNASSIGNED);
        } catch (IllegalArgumentException notAName) {
            note(NOT_A_HOST_NAME);
            return name;
        }
    }

    private static int octets(StringBuilder part) {
        return part.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    private boolean going() {
        return grade != SyntaxGrade.INVALID;
    }

    private void note(SyntaxFinding finding) {
        findings.add(finding);
        if (finding.grade().compareTo(grade) > 0) {
            grade = finding.grade();
        }
    }
}
