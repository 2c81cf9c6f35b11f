package io.tessera.contacts.people;

import io.tessera.contacts.notes.Happening;
import io.tessera.contacts.notes.Happenings;
import io.tessera.contacts.notes.Note;
import io.tessera.contacts.notes.Notes;
import io.tessera.contacts.search.SearchWords;
import io.tessera.contacts.search.WaitingWords;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds people and what belongs to them. */
@Service
@Transactional(readOnly = true)
public class FindPeople {

    private final JdbcTemplate jdbc;
    private final People people;
    private final WaitingWords waitingWords;
    private final Notes notes;
    private final Happenings happenings;

    FindPeople(JdbcTemplate jdbc, People people, WaitingWords waitingWords, Notes notes, Happenings happenings) {
        this.jdbc = jdbc;
        this.people = people;
        this.waitingWords = waitingWords;
        this.notes = notes;
        this.happenings = happenings;
    }

    /**
     * Searches people by the beginnings of words of their name, title and company, of their address and domain.
     *
     * @param asked what to look for, each word of it; null or blank for everybody
     * @param after only people behind this one in the order of ids; null from the beginning
     * @param limit how many at most
     * @return people in the order of their ids, which is about that in which they came
     */
    public List<Person> search(@Nullable String asked, @Nullable UUID after, int limit) {
        return search(asked, null, after, limit);
    }

    /**
     * Searches the people of a company as {@link #search(String, UUID, int)} searches everybody.
     *
     * @param asked what to look for, each word of it; null or blank for everybody
     * @param company only people of this company; null for all
     * @param after only people behind this one in the order of ids; null from the beginning
     * @param limit how many at most
     * @return people in the order of their ids
     */
    public List<Person> search(@Nullable String asked, @Nullable UUID company, @Nullable UUID after, int limit) {
        var sql = new StringBuilder(Person.SELECT).append(" where true");
        var values = new ArrayList<Object>();
        SearchWords.query(asked).ifPresent(query -> {
            sql.append(" and words @@ ?::tsquery");
            values.add(query);
            waitingWords.searched();
        });
        if (company != null) {
            sql.append(" and company_id = ?");
            values.add(company);
        }
        if (after != null) {
            sql.append(" and person_id > ?");
            values.add(after);
        }
        values.add(limit);
        return jdbc.query(sql + " order by person_id limit ?", (rs, row) -> Person.read(rs), values.toArray());
    }

    /**
     * Finds a person.
     *
     * @param id the person
     * @return the person, empty when unknown, merged or gone
     */
    public Optional<Person> find(UUID id) {
        return jdbc.query(Person.SELECT + " where person_id = ?", (rs, row) -> Person.read(rs), id).stream()
                .findFirst();
    }

    /**
     * Tells who lives on of a person who was merged.
     *
     * @param id the person
     * @return who lives on, empty when the person was not merged
     */
    public Optional<UUID> survivor(UUID id) {
        return Optional.ofNullable(people.survivors(List.of(id)).get(id)).filter(survivor -> !survivor.equals(id));
    }

    /**
     * Lists a person's notes, newest first.
     *
     * @param person the person
     * @param before only notes written before this, or at it with a lower id
     * @param beforeId see {@code before}
     * @param limit how many at most
     * @return the notes
     */
    public List<Note> notes(UUID person, Instant before, UUID beforeId, int limit) {
        return notes.of(person, before, beforeId, limit);
    }

    /**
     * Lists what happened to a person beside coming in, newest first.
     *
     * @param person the person
     * @param limit how many at most
     * @return what happened
     */
    public List<Happening> happenings(UUID person, int limit) {
        return happenings.of(person, limit);
    }
}
