package io.tessera.hygiene.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * The wish to make people one.
 *
 * @param people ids of golden people, two to a hundred
 */
record MergeRequest(@NotNull @Size(min = 2, max = 100) List<@NotNull UUID> people) {}
