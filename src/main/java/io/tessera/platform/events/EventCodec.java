package io.tessera.platform.events;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Events as JSON: the form in which they are stored and sent. Unknown and missing members are fine, events only grow. */
final class EventCodec {

    private final JsonMapper json = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    byte[] write(Object event) {
        return json.writeValueAsBytes(event);
    }

    Object read(byte[] payload, EventType type) {
        return json.readValue(payload, type.javaClass());
    }
}
