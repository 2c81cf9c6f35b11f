package io.tessera.hygiene.marks;

import java.time.Instant;

/**
 * How verification saw a domain last.
 *
 * @param domain the domain
 * @param hour the hour in which it was seen so; within one hour a domain that was ever seen giving addresses to anybody does
 * @param anybodys whether it gives addresses to anybody, free or throw-away
 */
public record Mark(String domain, Instant hour, boolean anybodys) {

    /**
     * Tells whether this one prevails: the later hour, in one hour the suspicion.
     *
     * @param other a mark of the same domain
     * @return true when this one is to be kept
     */
    public boolean prevailsOver(Mark other) {
        var later = hour.compareTo(other.hour);
        return later > 0 || later == 0 && anybodys && !other.anybodys;
    }
}
