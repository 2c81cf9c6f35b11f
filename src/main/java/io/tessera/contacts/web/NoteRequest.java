package io.tessera.contacts.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * A note to write.
 *
 * @param text up to 10,000 characters
 */
record NoteRequest(
        @NotBlank @Size(max = 10_000) @Pattern(regexp = "[^\\x00]*", message = "must not contain the character NUL")
        String text) {}
