package io.tessera.platform.events;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Events as JSON: the form in which they are stored and sent. The writer may be a version older or newer than the reader, so
 * unknown members are passed over, and missing ones are null, zero, false or empty. A constant that an enum does not have yet is
 * read as the one annotated {@code JsonEnumDefaultValue}; where there is none the event cannot be read, and parks until a
 * version runs that can.
 */
final class EventCodec {

    private final JsonMapper json = mapper();

    byte[] write(Object event) {
        return json.writeValueAsBytes(event);
    }

    Object read(byte[] payload, EventType type) {
        return json.readValue(payload, type.javaClass());
    }

    private static JsonMapper mapper() {
        var builder = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_USING_DEFAULT_VALUE);
        for (var type : List.of(Collection.class, List.class, Set.class, Map.class)) {
            builder.withConfigOverride(
                    type, config -> config.setNullHandling(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY)));
        }
        return builder.build();
    }
}
