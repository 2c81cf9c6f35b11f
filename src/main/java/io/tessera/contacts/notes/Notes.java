package io.tessera.contacts.notes;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Notes as stored. All methods need a running transaction of contacts. */
@Component
public class Notes {

    private static final String SELECT =
            "select note_id, person_id, body, author, written_at from contacts.note where deleted_at is null and ";
    private static final RowMapper<Note> READ = (rs, row) -> new Note(
            rs.getObject(1, UUID.class),
            rs.getObject(2, UUID.class),
            rs.getString(3),
            rs.getString(4),
            rs.getTimestamp(5).toInstant());

    private final JdbcTemplate jdbc;

    Notes(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Stores a new note.
     *
     * @param note the note
     */
    public void add(Note note) {
        jdbc.update(
                """
                insert into contacts.note (note_id, person_id, about, body, author, written_at) values (?, ?, ?, ?, ?, ?)
                """,
                note.id(),
                note.person(),
                note.person(),
                note.body(),
                note.author(),
                Timestamp.from(note.writtenAt()));
    }

    /**
     * Deletes a note; a tombstone without the text stays.
     *
     * @param note the note
     * @param at when
     */
    public void delete(UUID note, Instant at) {
        jdbc.update("update contacts.note set body = null, deleted_at = ? where note_id = ?", Timestamp.from(at), note);
    }

    /**
     * Finds a note.
     *
     * @param person whom it stands with
     * @param note the note
     * @return the note, empty when there is none or it was deleted
     */
    public Optional<Note> find(UUID person, UUID note) {
        return jdbc.query(SELECT + "person_id = ? and note_id = ?", READ, person, note).stream()
                .findFirst();
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
    public List<Note> of(UUID person, Instant before, UUID beforeId, int limit) {
        return jdbc.query(
                SELECT
                        + "person_id = ? and (written_at, note_id) < (?, ?) order by written_at desc, note_id desc limit ?",
                READ,
                person,
                Timestamp.from(before),
                beforeId,
                limit);
    }

    /**
     * Tells who of many people has notes.
     *
     * @param people people
     * @return those with at least one note
     */
    public Set<UUID> peopleWithNotes(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : new HashSet<>(jdbc.query(
                        "select distinct person_id from contacts.note where deleted_at is null and person_id = any(?)",
                        (rs, row) -> rs.getObject(1, UUID.class),
                        new SqlArrayValue("uuid", people.toArray())));
    }
}
