package io.tessera.verification;

import com.fasterxml.jackson.annotation.JsonEnumDefaultValue;

/** What kind of line a number is, as its numbering plan tells. */
public enum PhoneLine {
    /** Mobile. */
    MOBILE,
    /** Fixed line. */
    FIXED,
    /** The plan does not tell the two apart. */
    FIXED_OR_MOBILE,
    /** Free for the caller. */
    TOLL_FREE,
    /** Costs the caller extra. */
    PREMIUM,
    /** Over the internet. */
    VOIP,
    /** Any other or unknown. */
    @JsonEnumDefaultValue
    OTHER
}
