package io.tessera.committee;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** How high in the company a title stands. */
public enum Seniority {
    /** Owns the company, or part of it. */
    OWNER,
    /** Sits in the top management. */
    C_LEVEL,
    /** Vice president. */
    VP,
    /** Leads a department. */
    DIRECTOR,
    /** Manages people, a budget or a field. */
    MANAGER,
    /** Leads a team. */
    LEAD,
    /** Senior, without people to lead. */
    SENIOR,
    /** Does the work. */
    INDIVIDUAL,
    /** Learns. */
    INTERN,
    /** The title does not tell. */
    @JsonEnumDefaultValue
    UNKNOWN
}
