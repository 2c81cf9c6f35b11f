package io.tessera.discovery.recognition;

/** By what a column was recognised. */
public enum Basis {
    /** By its header. */
    HEADER,
    /** By its values, the header saying nothing or something else. */
    VALUES,
    /** By the user's mapping. */
    MAPPING,
    /** By the format of the file, such as a vCard's properties. */
    FORMAT,
    /** Not at all: its values are not read. */
    NONE
}
