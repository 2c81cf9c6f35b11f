package io.tessera.hygiene.clusters;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.golden.PersonFacts;
import io.tessera.hygiene.golden.Survivorship;
import io.tessera.hygiene.matching.JoinRule;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.resolution.CompanyTable;
import io.tessera.hygiene.resolution.RecordTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks clusters up. */
@Service
@Transactional(readOnly = true)
public class Clusters {

    /** The most records of one cluster that are compared to say why they are one. */
    private static final int EXPLAINED = 500;

    private final RecordTable records;
    private final CompanyTable companies;
    private final JdbcClient jdbc;

    Clusters(RecordTable records, CompanyTable companies, JdbcClient jdbc) {
        this.records = records;
        this.companies = companies;
        this.jdbc = jdbc;
    }

    /**
     * Lists clusters of more than one record.
     *
     * @param after the id of the last one seen, the lowest possible at the beginning
     * @param limit how many at most
     * @return clusters in the order of their ids
     */
    public List<Cluster> after(UUID after, int limit) {
        var ids = jdbc.sql("select distinct person from hygiene.record where person > ? order by person limit ?")
                .param(after)
                .param(limit)
                .query(UUID.class)
                .list();
        var members = new TreeMap<UUID, List<Member>>(Member::unsigned);
        for (var member : records.byPeople(ids)) {
            var person = member.person();
            if (person != null) {
                members.computeIfAbsent(person, id -> new ArrayList<>()).add(member);
            }
        }
        return clusters(members.values());
    }

    /**
     * Finds the cluster of a person.
     *
     * @param id a golden person's id
     * @return its records, be it only one; empty when there is no such person
     */
    public Optional<Cluster> find(UUID id) {
        return Optional.of(members(id))
                .filter(found -> !found.isEmpty())
                .map(found -> clusters(List.of(found)).getFirst());
    }

    /** Returns the records of a person, be it only one. */
    List<Member> members(UUID id) {
        var several = records.byPeople(List.of(id));
        return several.isEmpty()
                ? records.byIds(List.of(GoldenIds.oldestRecord(id))).stream()
                        .filter(member ->
                                member.person() == null && member.record().person())
                        .toList()
                : several;
    }

    private List<Cluster> clusters(Collection<List<Member>> found) {
        var sorted = found.stream()
                .map(members -> members.stream().sorted(Member.OLDEST_FIRST).toList())
                .toList();
        var golden = sorted.stream().map(Survivorship::of).toList();
        var known = companies.of(
                golden.stream().map(PersonFacts::company).distinct().toList());
        var clusters = new ArrayList<Cluster>();
        for (var i = 0; i < sorted.size(); i++) {
            var person = golden.get(i);
            var members = sorted.get(i);
            clusters.add(new Cluster(person.id(), person, known.get(person.company()), members, links(members)));
        }
        return clusters;
    }

    /** Each record with the oldest it shares something with; one that shares with none older gets its link from a later one. */
    private static List<Link> links(List<Member> members) {
        var links = new ArrayList<Link>();
        for (var i = 1; i < Math.min(members.size(), EXPLAINED); i++) {
            for (var j = 0; j < i; j++) {
                var shared = JoinRule.shared(members.get(i), members.get(j));
                if (!shared.isEmpty() && JoinRule.namesAgree(members.get(i), members.get(j))) {
                    links.add(new Link(members.get(i).id(), members.get(j).id(), shared));
                    break;
                }
            }
        }
        return links;
    }
}
