/**
 * What can be told of an address from its characters alone: a grade, what was found, and profiles that accept grades.
 *
 * <p>The grades and findings follow the categories and diagnoses of isemail (Dominic Sayers), because its published test
 * sets are the most thorough there are; the tokenizer is our own.
 */
@NullMarked
package io.tessera.verification.syntax;

import org.jspecify.annotations.NullMarked;
