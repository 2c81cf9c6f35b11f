package io.tessera.verification.judgement;

import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The verdict that evidence allows, and why.
 *
 * <p>{@link Verdict#UNDELIVERABLE} only from what is certain: no address, no possible domain, or a name server's plain no.
 * {@link Verdict#RISKY} for what may arrive and should give pause. Mail hosts are no proof of a mailbox, so the best that
 * characters and name servers can earn is {@link Verdict#UNKNOWN}: {@link Verdict#DELIVERABLE} needs a mailbox's own word,
 * which nobody asks for yet. A free provider is a mark and changes nothing. A name server that fails says nothing.
 *
 * @param verdict the verdict
 * @param reasons all reasons, most weighty first
 */
public record Ruling(Verdict verdict, List<EmailReason> reasons) {

    private static final Set<EmailReason> FATAL = EnumSet.of(
            EmailReason.SYNTAX,
            EmailReason.DOMAIN_INVALID,
            EmailReason.NXDOMAIN,
            EmailReason.NO_MX_NO_A,
            EmailReason.NULL_MX);

    private static final Set<EmailReason> DUBIOUS =
            EnumSet.of(EmailReason.DISPOSABLE, EmailReason.ROLE, EmailReason.TYPO_SUSPECTED);

    private static final Map<EmailEvidence, Ruling> REACHED = new ConcurrentHashMap<>();

    /** Keeps the list from changing. */
    public Ruling {
        reasons = List.copyOf(reasons);
    }

    /**
     * Rules.
     *
     * @param evidence what is known
     * @return the verdict and its reasons
     */
    public static Ruling on(EmailEvidence evidence) {
        // at most 384 different ones
        return REACHED.computeIfAbsent(evidence, Ruling::reach);
    }

    private static Ruling reach(EmailEvidence evidence) {
        var reasons = EnumSet.noneOf(EmailReason.class);
        if (!evidence.wellFormed()) {
            reasons.add(EmailReason.SYNTAX);
        } else {
            addDomain(evidence, reasons);
        }
        if (evidence.role()) {
            reasons.add(EmailReason.ROLE);
        }
        // EmailReason lists them from the weightiest to the lightest
        return new Ruling(verdict(reasons), List.copyOf(reasons));
    }

    private static void addDomain(EmailEvidence evidence, Set<EmailReason> reasons) {
        if (evidence.disposable()) {
            reasons.add(EmailReason.DISPOSABLE);
        }
        if (evidence.freeProvider()) {
            reasons.add(EmailReason.FREE_PROVIDER);
        }
        if (evidence.misspelt()) {
            reasons.add(EmailReason.TYPO_SUSPECTED);
        }
        if (!evidence.domainPossible()) {
            reasons.add(EmailReason.DOMAIN_INVALID);
        } else {
            addMailHosts(evidence.mailHosts(), reasons);
        }
    }

    private static void addMailHosts(MailHostEvidence mailHosts, Set<EmailReason> reasons) {
        switch (mailHosts) {
            case NO_DOMAIN -> reasons.add(EmailReason.NXDOMAIN);
            case NO_HOST -> reasons.add(EmailReason.NO_MX_NO_A);
            case REFUSES_MAIL -> reasons.add(EmailReason.NULL_MX);
            case FOUND -> {
                reasons.add(EmailReason.MX_FOUND);
                reasons.add(EmailReason.NOT_PROBED);
            }
            case NO_ANSWER -> {
                reasons.add(EmailReason.DNS_FAILED);
                reasons.add(EmailReason.NOT_PROBED);
            }
            case NOT_ASKED -> reasons.add(EmailReason.NOT_PROBED);
        }
    }

    private static Verdict verdict(Set<EmailReason> reasons) {
        if (reasons.stream().anyMatch(FATAL::contains)) {
            return Verdict.UNDELIVERABLE;
        }
        return reasons.stream().anyMatch(DUBIOUS::contains) ? Verdict.RISKY : Verdict.UNKNOWN;
    }
}
