package io.tessera.hygiene.resolution;

import io.tessera.hygiene.matching.KeyKind;
import io.tessera.hygiene.matching.MatchKey;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.matching.StoredRecords;
import io.tessera.platform.data.Copy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** The records, written by COPY and read by their keys. */
@Component
public class RecordTable implements StoredRecords {

    private static final int FETCHED_AT_ONCE = 2_000;

    private static final Map<KeyKind, String> COLUMN =
            Map.of(KeyKind.EMAIL, "email_key", KeyKind.PHONE, "phone_key", KeyKind.NAME, "name_key");

    private final JdbcTemplate jdbc;
    private final Copy copy;

    RecordTable(JdbcTemplate jdbc, Copy copy) {
        this.jdbc = jdbc;
        this.copy = copy;
    }

    @Override
    public List<Member> sharing(Collection<MatchKey> keys, int atMost) {
        var found = new ArrayList<Member>();
        COLUMN.forEach((kind, column) -> {
            var values = values(keys, kind);
            if (values.length > 0 && kind == KeyKind.NAME) {
                found.addAll(query("from hygiene.record r where r.name_key = any(?)", (Object) values));
            } else if (values.length > 0) {
                found.addAll(query("""
                        from unnest(?::bigint[]) k(key) cross join lateral
                          (select * from hygiene.record where %s = k.key limit ?) r""".formatted(column), values, atMost));
            }
        });
        return found;
    }

    @Override
    public List<Member> sharingNamed(Collection<MatchKey> keys, Collection<Long> names) {
        var found = new ArrayList<Member>();
        COLUMN.forEach((kind, column) -> {
            var values = values(keys, kind);
            if (values.length > 0) {
                found.addAll(query(
                        "from hygiene.record r where r.%s = any(?) and r.identity = any(?)".formatted(column),
                        values,
                        names.toArray(Long[]::new)));
            }
        });
        return found;
    }

    private static Long[] values(Collection<MatchKey> keys, KeyKind kind) {
        return keys.stream()
                .filter(key -> key.kind() == kind)
                .map(MatchKey::value)
                .toArray(Long[]::new);
    }

    /**
     * Finds records by id.
     *
     * @param ids ids of source records
     * @return those that are stored
     */
    @Override
    public List<Member> byIds(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : query("from hygiene.record r where r.id = any(?)", (Object) ids.toArray(UUID[]::new));
    }

    /**
     * Finds the records of people made of several.
     *
     * @param people ids of golden people
     * @return their records
     */
    public List<Member> byPeople(Collection<UUID> people) {
        return people.isEmpty()
                ? List.of()
                : query("from hygiene.record r where r.person = any(?)", (Object) people.toArray(UUID[]::new));
    }

    List<Member> ofCompany(long key, @Nullable UUID after, int limit) {
        return query(
                "from hygiene.record r where r.company_key = ? and (?::uuid is null or r.id > ?) order by r.id limit ?",
                key,
                after,
                after,
                limit);
    }

    List<Member> ofCompanies(Collection<Long> keys, int limit) {
        return query("from hygiene.record r where r.company_key = any(?) limit ?", keys.toArray(Long[]::new), limit);
    }

    void eachOfCompanies(Collection<Long> keys, Consumer<Member> reader) {
        each("from hygiene.record r where r.company_key = any(?)", reader, (Object) keys.toArray(Long[]::new));
    }

    List<Member> ofDomain(String domain, @Nullable UUID after, int limit) {
        return query("""
                from hygiene.record r where (r.domain = ? or r.email like '%@' || ?) and (?::uuid is null or r.id > ?)
                order by r.id limit ?""", domain, domain, after, after, limit);
    }

    /**
     * Reads every record that has an address or a number.
     *
     * @param reader takes each
     */
    public void eachReachable(Consumer<Member> reader) {
        each("from hygiene.record r where r.email is not null or r.phone is not null", reader);
    }

    /**
     * Finds records by their address or number as written.
     *
     * @param emails addresses, normalised
     * @param phones numbers in E.164 form
     * @return the records that have one of them
     */
    public List<Member> reachedBy(Collection<String> emails, Collection<String> phones) {
        return query(
                "from hygiene.record r where r.email = any(?) or r.phone = any(?)",
                emails.toArray(String[]::new),
                phones.toArray(String[]::new));
    }

    private List<Member> query(String from, @Nullable Object... parameters) {
        return jdbc.query("select " + RecordRows.SELECTED + " " + from, RecordRows::read, parameters);
    }

    private void each(String from, Consumer<Member> reader, @Nullable Object... parameters) {
        var fetching = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
        fetching.setFetchSize(FETCHED_AT_ONCE);
        ResultSetExtractor<Integer> extractor = rows -> {
            var count = 0;
            while (rows.next()) {
                reader.accept(RecordRows.read(rows, count++));
            }
            return count;
        };
        fetching.query("select " + RecordRows.SELECTED + " " + from, extractor, parameters);
    }

    void insert(Collection<Member> members) {
        copy.into("hygiene.record", RecordRows.COLUMNS, members, RecordRows::write);
    }

    void delete(Collection<Member> members) {
        if (!members.isEmpty()) {
            jdbc.update("delete from hygiene.record where id = any(?)", (Object)
                    members.stream().map(Member::id).toArray(UUID[]::new));
        }
    }

    /** Writes under which people records are stored now. */
    void assign(List<Member> members) {
        if (!members.isEmpty()) {
            jdbc.update(
                    """
                    update hygiene.record r set person = n.person
                    from unnest(?::uuid[], ?::uuid[]) n(id, person) where r.id = n.id""",
                    members.stream().map(Member::id).toArray(UUID[]::new),
                    members.stream().map(Member::person).toArray(UUID[]::new));
        }
    }
}
