package io.tessera.verification.judgement;

import io.tessera.platform.identifiers.EmailAddresses;
import io.tessera.verification.domains.DomainFacts;
import io.tessera.verification.domains.DomainKnowledge;
import io.tessera.verification.syntax.AddressSyntax;
import io.tessera.verification.syntax.SyntaxProfile;
import org.jspecify.annotations.Nullable;

/** Gathers the evidence on an address and rules on it. Never throws, whatever it is given; thread-safe. */
public final class EmailJudge {

    private static final DomainFacts NOTHING_KNOWN = new DomainFacts(true, false, false, null);

    private final SyntaxProfile profile;
    private final DomainKnowledge domains;

    /**
     * Judges by a profile and what is known of domains.
     *
     * @param profile who has to be able to take an address
     * @param domains what is known of domains
     */
    public EmailJudge(SyntaxProfile profile, DomainKnowledge domains) {
        this.profile = profile;
        this.domains = domains;
    }

    /**
     * Judges an address as somebody wrote it.
     *
     * @param written any text
     * @param mailHosts what name servers said of its domain
     * @return the judgement on the normalised address; a line break or another control character, also at the ends, makes it
     *     no address
     */
    public EmailJudgement judgeWritten(String written, MailHostEvidence mailHosts) {
        var address = EmailAddresses.normalise(written);
        return written.chars().anyMatch(Character::isISOControl)
                ? judged(address, "", false, NOTHING_KNOWN, false, mailHosts)
                : judge(address, mailHosts);
    }

    /**
     * Judges an address.
     *
     * @param address a {@linkplain EmailAddresses#normalise normalised} address
     * @param mailHosts what name servers said of its domain
     * @return the judgement
     */
    public EmailJudgement judge(String address, MailHostEvidence mailHosts) {
        var syntax = AddressSyntax.of(address);
        var domain = EmailAddresses.domainOf(address);
        var wellFormed = profile.accepts(syntax);
        var facts = wellFormed ? domains.of(domain) : NOTHING_KNOWN;
        var role = wellFormed && RoleLocalParts.contain(address.substring(0, address.lastIndexOf('@')));
        return judged(address, domain, wellFormed, facts, role, mailHosts);
    }

    private static EmailJudgement judged(
            String address,
            String domain,
            boolean wellFormed,
            DomainFacts facts,
            boolean role,
            MailHostEvidence mailHosts) {
        var ruling = Ruling.on(new EmailEvidence(
                wellFormed,
                facts.possible(),
                facts.disposable(),
                facts.freeProvider(),
                role,
                facts.suggestion() != null,
                mailHosts));
        return new EmailJudgement(
                address, domain, ruling.verdict(), ruling.reasons(), suggested(address, facts.suggestion()));
    }

    private static @Nullable String suggested(String address, @Nullable String domain) {
        return domain == null ? null : address.substring(0, address.lastIndexOf('@') + 1) + domain;
    }
}
