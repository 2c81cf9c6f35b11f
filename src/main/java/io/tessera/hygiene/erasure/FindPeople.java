package io.tessera.hygiene.erasure;

import io.tessera.hygiene.golden.GoldenIds;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.resolution.ErasedFacts;
import io.tessera.hygiene.resolution.RecordTable;
import io.tessera.platform.identifiers.KeyedHashes;
import io.tessera.privacy.ErasureRequested;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the people of an erasure and what is theirs alone. An erasure is rare: it may read all records. */
@Component
class FindPeople {

    private final RecordTable records;
    private final KeyedHashes hashes;
    private final ErasedFacts erased;

    FindPeople(RecordTable records, KeyedHashes hashes, ErasedFacts erased) {
        this.records = records;
        this.hashes = hashes;
        this.erased = erased;
    }

    Trace of(ErasureRequested request) {
        var all = new HashMap<UUID, Member>();
        var named = request.person() == null
                ? reachedBy(request)
                : records.byIds(List.of(GoldenIds.oldestRecord(request.person())));
        var people = new HashSet<UUID>();
        for (var member : named) {
            all.put(member.id(), member);
            if (member.record().person()) {
                people.add(member.person() == null ? GoldenIds.person(member.id()) : member.person());
            }
        }
        records.byPeople(people).forEach(member -> all.put(member.id(), member));
        return trace(people, List.copyOf(all.values()));
    }

    private List<Member> reachedBy(ErasureRequested request) {
        var found = new ArrayList<Member>();
        records.eachReachable(member -> {
            var email = member.record().email();
            var phone = member.record().phone();
            if (email != null && request.email() != null && hashes.email(email).equals(request.email())
                    || phone != null
                            && request.phone() != null
                            && hashes.phone(phone).equals(request.phone())) {
                found.add(member);
            }
        });
        return found;
    }

    private Trace trace(Set<UUID> people, List<Member> theirs) {
        var emails = values(theirs, member -> member.record().email());
        var phones = values(theirs, member -> member.record().phone());
        var numbersWithNames = theirs.stream()
                .filter(member -> member.record().phone() != null
                        && !member.record().name().isEmpty())
                .map(member -> erased.phoneAndName(
                        member, Objects.requireNonNull(member.record().phone())))
                .collect(Collectors.toSet());
        var others = records.reachedBy(emails, phones).stream()
                .filter(member -> theirs.stream().noneMatch(own -> own.id().equals(member.id())))
                .toList();
        emails.removeAll(values(others, member -> member.record().email()));
        phones.removeAll(values(others, member -> member.record().phone()));
        return new Trace(
                people,
                theirs,
                emails.stream().map(hashes::email).collect(Collectors.toSet()),
                phones.stream().map(hashes::phone).collect(Collectors.toSet()),
                numbersWithNames);
    }

    private static Set<String> values(Collection<Member> members, Function<Member, @Nullable String> value) {
        var values = new HashSet<String>();
        members.stream().map(value).filter(Objects::nonNull).forEach(values::add);
        return values;
    }
}
