/**
 * How likely two records are one: the model of Fellegi and Sunter. Plain Java.
 *
 * <p>Each field's level of agreement has a weight: log2 of how often it occurs among records that are one (m) by how often
 * among others (u). u comes from random pairs, m from expectation maximisation without labels. Agreement on a rare value weighs
 * more than on a frequent one (term frequency). Where fields hang together among different people, as company and
 * switchboard do, a field's m and u depend on whether its parent agrees. The sum of weights and prior is the score, log2 of the
 * odds.
 */
@NullMarked
package io.tessera.hygiene.linkage;

import org.jspecify.annotations.NullMarked;
