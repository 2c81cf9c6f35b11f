/** The heart of committee: reads a job title into seniority, function and buying role, by rules that are data. */
@NullMarked
package io.tessera.committee.titles;

import org.jspecify.annotations.NullMarked;
