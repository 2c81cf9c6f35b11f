package io.tessera.identity.audit;

import java.time.Instant;

/**
 * One line of the trail.
 *
 * @param id its number; grows with time
 * @param at when
 * @param actor who: a caller's name
 * @param action what was done or tried
 * @param subject to what
 * @param origin from where: a network address, or the command line
 */
public record AuditEntry(long id, Instant at, String actor, Action action, String subject, String origin) {}
