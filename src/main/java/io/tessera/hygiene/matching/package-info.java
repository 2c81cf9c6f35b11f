/**
 * Matching: which source records tell of one person. Plain Java, in three steps that know nothing of each other's ways:
 *
 * <ol>
 *   <li>candidates: records that share a {@linkplain io.tessera.hygiene.matching.MatchKeys match key};
 *   <li>decision: {@linkplain io.tessera.hygiene.matching.JoinRule whether two candidates are joined};
 *   <li>clustering: {@linkplain io.tessera.hygiene.matching.Clustering who belongs together}, a pure function of the set of
 *       records and of the splits people decided.
 * </ol>
 */
@NullMarked
package io.tessera.hygiene.matching;

import org.jspecify.annotations.NullMarked;
