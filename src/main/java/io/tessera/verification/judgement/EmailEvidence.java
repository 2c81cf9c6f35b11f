package io.tessera.verification.judgement;

/**
 * All that a verdict on an address rests on.
 *
 * @param wellFormed whether a mail server would take the address (the profile in force)
 * @param domainPossible whether the domain could exist
 * @param disposable whether the domain gives out throw-away addresses
 * @param freeProvider whether the domain gives addresses to anybody
 * @param role whether the local part names a function
 * @param misspelt whether the domain looks like a misspelt well-known one
 * @param mailHosts what name servers said
 */
public record EmailEvidence(
        boolean wellFormed,
        boolean domainPossible,
        boolean disposable,
        boolean freeProvider,
        boolean role,
        boolean misspelt,
        MailHostEvidence mailHosts) {}
