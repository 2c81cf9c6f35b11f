package io.tessera.verification;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What is known of whether mail reaches an address. */
public enum Verdict {
    /** Evidence says that mail arrives. */
    DELIVERABLE,
    /** It may arrive, but something speaks against writing. */
    RISKY,
    /** Evidence says that it cannot arrive. */
    UNDELIVERABLE,
    /** It could not be told. */
    @JsonEnumDefaultValue
    UNKNOWN
}
