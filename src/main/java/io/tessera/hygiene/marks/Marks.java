package io.tessera.hygiene.marks;

import io.tessera.hygiene.standard.Resource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The marks of domains: what verification told, and until it tells, a short list of the best-known providers, so that the
 * first rows of a file do not make companies of them. Only marks that differ from that list are held in memory.
 */
@Component
public class Marks implements Predicate<String> {

    private static final Set<String> ASSUMED = Set.copyOf(Resource.lines(Resource.class, "free-hosts.txt"));

    private final JdbcTemplate jdbc;
    private final Map<String, Boolean> told = new HashMap<>();
    private final Set<Mark> stored = ConcurrentHashMap.newKeySet();

    Marks(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Tells whether a domain gives addresses to anybody.
     *
     * @param domain a domain, lower case
     * @return true for free providers and throw-away addresses
     */
    @Override
    public boolean test(String domain) {
        var mark = told.get(domain);
        return mark == null ? ASSUMED.contains(domain) : mark;
    }

    /** Reads the marks again: another process wrote, or this one's last turn was rolled back. */
    public void read() {
        told.clear();
        stored.clear();
        jdbc.query("select domain, anybodys from hygiene.domain_mark", row -> {
            tell(row.getString(1), row.getBoolean(2));
        });
    }

    private void tell(String domain, boolean anybodys) {
        if (anybodys == ASSUMED.contains(domain)) {
            told.remove(domain);
        } else {
            told.put(domain, anybodys);
        }
    }

    /**
     * Tells whether any of the marks is not known to be stored.
     *
     * @param marks marks
     * @return false only when taking them would change nothing
     */
    public boolean mayBeNews(Collection<Mark> marks) {
        return !stored.containsAll(marks);
    }

    /**
     * Takes marks in and stores those that prevail.
     *
     * @param marks marks, one for each domain at most
     * @return the domains that are seen differently now
     */
    public List<String> take(Collection<Mark> marks) {
        var fresh = marks.stream().filter(mark -> !stored.contains(mark)).toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        var known = known(fresh);
        var prevailing = fresh.stream()
                .filter(mark -> !known.containsKey(mark.domain()) || mark.prevailsOver(known.get(mark.domain())))
                .toList();
        store(prevailing);
        var changed = new ArrayList<String>();
        for (var mark : prevailing) {
            if (test(mark.domain()) != mark.anybodys()) {
                changed.add(mark.domain());
            }
            tell(mark.domain(), mark.anybodys());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                remember(fresh);
            }
        });
        return changed;
    }

    /** Only what is committed: a mark that was rolled back comes again. */
    private void remember(Collection<Mark> marks) {
        if (stored.size() > 100_000) {
            stored.clear();
        }
        stored.addAll(marks);
    }

    private Map<String, Mark> known(Collection<Mark> marks) {
        var known = new HashMap<String, Mark>();
        jdbc.query(
                "select domain, seen_in_hour, anybodys from hygiene.domain_mark where domain = any(?)",
                row -> {
                    known.put(
                            row.getString(1),
                            new Mark(row.getString(1), row.getTimestamp(2).toInstant(), row.getBoolean(3)));
                },
                (Object) marks.stream().map(Mark::domain).toArray(String[]::new));
        return known;
    }

    private void store(List<Mark> marks) {
        if (!marks.isEmpty()) {
            jdbc.update(
                    """
                    insert into hygiene.domain_mark (domain, seen_in_hour, anybodys)
                    select * from unnest(?::text[], ?::timestamptz[], ?::boolean[])
                    on conflict (domain) do update set seen_in_hour = excluded.seen_in_hour, anybodys = excluded.anybodys""",
                    marks.stream().map(Mark::domain).toArray(String[]::new),
                    marks.stream().map(mark -> mark.hour().toString()).toArray(String[]::new),
                    marks.stream().map(Mark::anybodys).toArray(Boolean[]::new));
        }
    }
}
