package io.tessera.platform.web;

import tools.jackson.databind.json.JsonMapper;

/** Makes a writer of problems for tests of filters. */
public final class ProblemWriterOfTests {

    private ProblemWriterOfTests() {}

    /** Returns a writer. */
    public static ProblemWriter writer() {
        return new ProblemWriter(new JsonMapper());
    }
}
