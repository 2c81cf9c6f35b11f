package io.tessera.contacts.notes;

import java.time.Instant;
import java.util.UUID;

/**
 * What a user wrote about a person.
 *
 * @param id the note
 * @param person whom it stands with: who lives on after merges
 * @param body the text
 * @param author who wrote it
 * @param writtenAt when
 */
public record Note(UUID id, UUID person, String body, String author, Instant writtenAt) {}
