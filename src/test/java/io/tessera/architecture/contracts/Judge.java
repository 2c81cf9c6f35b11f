package io.tessera.architecture.contracts;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;

/** Judges JSON by a schema, as JSON Schema's standard says and somebody else has written. */
public final class Judge {

    private final Schema schema;

    private Judge(SpecificationVersion version, String schema) {
        // a registry of its own: schemas with the same $id are told apart
        this.schema = SchemaRegistry.withDefaultDialect(version).getSchema(schema, InputFormat.JSON);
    }

    /**
     * Judges by a schema of the version that event contracts use.
     *
     * @param schema the schema as text
     * @return the judge
     */
    public static Judge by(String schema) {
        return new Judge(SpecificationVersion.DRAFT_2020_12, schema);
    }

    /**
     * Judges by a schema of the version that AsyncAPI's own uses.
     *
     * @param schema the schema as text
     * @return the judge
     */
    public static Judge byDraft7(String schema) {
        return new Judge(SpecificationVersion.DRAFT_7, schema);
    }

    /**
     * Returns what is wrong with a text.
     *
     * @param json the text
     * @return a sentence for each fault; empty when it is valid
     */
    public List<String> faults(String json) {
        return schema
                .validate(
                        json,
                        InputFormat.JSON,
                        context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }
}
