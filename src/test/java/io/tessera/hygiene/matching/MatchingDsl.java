package io.tessera.hygiene.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.hygiene.standard.Standardise;
import io.tessera.hygiene.testing.RecordBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** {@code given(row(2)..., row(3)...).whenMatched().then("2 3", "4")}: rows that are one person stand in one text. */
final class MatchingDsl {

    private static final Set<String> FREE = Set.of("gmail.com");

    private final List<Member> members;
    private Splits splits = Splits.NONE;

    private MatchingDsl(List<Member> members) {
        this.members = members;
    }

    static MatchingDsl given(RecordBuilder... records) {
        return given(List.of(records));
    }

    static MatchingDsl given(List<RecordBuilder> records) {
        return new MatchingDsl(records.stream().map(MatchingDsl::member).toList());
    }

    static Member member(RecordBuilder record) {
        return Member.of(Standardise.of(record.record()), FREE::contains);
    }

    MatchingDsl andSplit(Split... decisions) {
        this.splits = new Splits(List.of(decisions));
        return this;
    }

    Answer whenMatched() {
        return new Answer(clusters(members, splits));
    }

    /** Matched in any order of arrival. */
    Answer whenMatchedShuffled(long seed) {
        var shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(seed));
        return new Answer(clusters(shuffled, splits));
    }

    static Set<String> clusters(List<Member> members, Splits splits) {
        return Clustering.of(members, crowded(members), splits).stream()
                .map(cluster -> cluster.stream()
                        .map(member -> String.valueOf(member.record().source().row()))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Predicate<MatchKey> crowded(List<Member> members) {
        var counts = new HashMap<MatchKey, Integer>();
        for (var member : members) {
            Arrays.stream(KeyKind.values())
                    .filter(kind -> kind != KeyKind.NAME)
                    .forEach(kind ->
                            counts.merge(new MatchKey(kind, member.keys().of(kind)), 1, Integer::sum));
        }
        return key -> counts.getOrDefault(key, 0) > Clustering.CROWD;
    }

    /** Who is one person. */
    record Answer(Set<String> clusters) {

        void then(String... people) {
            assertThat(clusters).containsExactlyInAnyOrder(people);
        }

        void thenPeople(int count) {
            assertThat(clusters).hasSize(count);
        }
    }
}
