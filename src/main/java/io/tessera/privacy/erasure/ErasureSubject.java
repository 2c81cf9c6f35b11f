package io.tessera.privacy.erasure;

import io.tessera.privacy.IdentifierKind;
import io.tessera.privacy.suppression.Identifier;
import java.util.Optional;
import java.util.UUID;

/** Whom an erasure is about: named in exactly one way. */
public sealed interface ErasureSubject {

    /**
     * Whoever has an address or number.
     *
     * @param identifier the address or number, as keyed hash
     */
    record Owner(Identifier identifier) implements ErasureSubject {}

    /**
     * A golden person.
     *
     * @param id the person's id
     */
    record Person(UUID id) implements ErasureSubject {}

    /**
     * Returns the identifier by which the subject is named.
     *
     * @return the identifier, empty for a person named by id
     */
    default Optional<Identifier> namedBy() {
        return this instanceof Owner owner ? Optional.of(owner.identifier()) : Optional.empty();
    }

    /**
     * Returns the id under which the subject is known in one of the three ways.
     *
     * @param kind the kind of identifier
     * @return the keyed hash, empty when the subject is not named by that kind
     */
    default Optional<UUID> hash(IdentifierKind kind) {
        return namedBy().filter(known -> known.kind() == kind).map(Identifier::id);
    }

    /**
     * Returns the id of the person.
     *
     * @return the id, empty when the subject is named by address or number
     */
    default Optional<UUID> person() {
        return this instanceof Person person ? Optional.of(person.id()) : Optional.empty();
    }
}
