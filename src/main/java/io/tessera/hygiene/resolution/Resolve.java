package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.Clustering;
import io.tessera.hygiene.matching.KeyKind;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.matching.Neighbourhood;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Takes a change of records through to golden records, within the running {@linkplain Turns turn}: clusters and companies
 * are brought up to date, and whoever changed is told of.
 */
@Component
public class Resolve {

    private static final KeyKind[] KINDS = KeyKind.values();

    private final RecordTable records;
    private final Knowledge knowledge;
    private final ResolveCompanies companies;
    private final TellPeople tellPeople;

    Resolve(RecordTable records, Knowledge knowledge, ResolveCompanies companies, TellPeople tellPeople) {
        this.records = records;
        this.knowledge = knowledge;
        this.companies = companies;
        this.tellPeople = tellPeople;
    }

    /**
     * Resolves a change.
     *
     * @param change what came and went
     * @param turn the number of the turn
     */
    public void apply(Change change, long turn) {
        records.delete(change.went());
        knowledge.learnMerges(change.came());
        var people = people(change);
        var affected = companies.resolve(change, turn);
        tellPeople.of(people, affected, change, turn);
        records.assign(people.moved());
        records.insert(change.came().stream().map(people::settled).toList());
        change.came().forEach(this::remember);
    }

    private void remember(Member member) {
        knowledge.addId(member.id());
        for (var kind : KINDS) {
            knowledge.keys().add(member.keys().of(kind));
        }
    }

    /** Those without a key that anybody else has are clusters of their own; only the others are looked at closely. */
    private PeopleChange people(Change change) {
        var came = people(change.came());
        var went = people(change.went());
        var shared = sharedKeys(came);
        var near = new ArrayList<Member>();
        var alone = new ArrayList<List<Member>>();
        for (var member : came) {
            if (sharesKey(member, shared)
                    || !knowledge.splits().mergedWith(member.id()).isEmpty()) {
                near.add(member);
            } else {
                alone.add(List.of(member));
            }
        }
        if (near.isEmpty() && went.isEmpty()) {
            return PeopleChange.of(List.of(), alone);
        }
        var hood =
                Neighbourhood.of(records, key -> knowledge.keys().mayHave(key.value()), knowledge.splits(), near, went);
        var clusters = Clustering.of(hood.members(), hood::isCrowded, knowledge.splits());
        clusters.addAll(alone);
        Set<Member> fresh = Collections.newSetFromMap(new IdentityHashMap<>());
        fresh.addAll(near);
        var before = new ArrayList<>(went);
        hood.members().stream().filter(member -> !fresh.contains(member)).forEach(before::add);
        return PeopleChange.of(before, clusters);
    }

    private static List<Member> people(List<Member> members) {
        return members.stream().filter(member -> member.record().person()).toList();
    }

    /** Returns the keys, sorted, that two of the records have. */
    private static long[] sharedKeys(List<Member> members) {
        var keys = new long[members.size() * KINDS.length];
        var count = 0;
        for (var member : members) {
            for (var kind : KINDS) {
                keys[count++] = member.keys().of(kind);
            }
        }
        Arrays.sort(keys);
        var shared = 0;
        for (var i = 1; i < count; i++) {
            if (keys[i] != 0 && keys[i] == keys[i - 1] && (shared == 0 || keys[shared - 1] != keys[i])) {
                keys[shared++] = keys[i];
            }
        }
        return Arrays.copyOf(keys, shared);
    }

    private boolean sharesKey(Member member, long[] shared) {
        for (var kind : KINDS) {
            var key = member.keys().of(kind);
            if (key != 0 && (knowledge.keys().mayHave(key) || Arrays.binarySearch(shared, key) >= 0)) {
                return true;
            }
        }
        return false;
    }
}
