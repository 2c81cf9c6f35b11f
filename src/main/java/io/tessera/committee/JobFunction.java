package io.tessera.committee;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What field a title belongs to. */
public enum JobFunction {
    /** Runs the company. */
    EXECUTIVE,
    /** Sales. */
    SALES,
    /** Marketing. */
    MARKETING,
    /** Finance. */
    FINANCE,
    /** Engineering, science and data. */
    ENGINEERING,
    /** Information technology. */
    IT,
    /** Information security. */
    SECURITY,
    /** Product. */
    PRODUCT,
    /** Operations and logistics. */
    OPERATIONS,
    /** Purchasing. */
    PROCUREMENT,
    /** People. */
    HR,
    /** Law and compliance. */
    LEGAL,
    /** Customer service and success. */
    SUPPORT,
    /** Assistance and office. */
    ADMINISTRATION,
    /** Some other field. */
    OTHER,
    /** The title does not tell. */
    @JsonEnumDefaultValue
    UNKNOWN
}
