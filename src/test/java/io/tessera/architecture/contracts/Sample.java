package io.tessera.architecture.contracts;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes up events: any value that the record's types allow, nulls and empty lists included. */
final class Sample {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final Map<String, String> TEXTS = Map.ofEntries(
            Map.entry("firstName", "Ada"),
            Map.entry("lastName", "Byron"),
            Map.entry("fullName", "Ada Byron"),
            Map.entry("title", "Head of Engines"),
            Map.entry("company", "Analytical Engines Ltd"),
            Map.entry("name", "Analytical Engines Ltd"),
            Map.entry("domain", "engines.example"),
            Map.entry("email", "ada@engines.example"),
            Map.entry("address", "ada@engines.example"),
            Map.entry("phone", "+44 20 7946 0000"),
            Map.entry("phoneE164", "+442079460000"),
            Map.entry("number", "+442079460000"),
            Map.entry("linkedin", "https://www.linkedin.com/in/ada-byron"),
            Map.entry("city", "London"),
            Map.entry("country", "GB"),
            Map.entry("defaultCountry", "GB"),
            Map.entry("industry", "Machinery"),
            Map.entry("suggestion", "ada@engines.example"),
            Map.entry("words", "product"));

    private final Random random;
    private final boolean full;

    /**
     * Chooses how.
     *
     * @param random where choices come from
     * @param full whether nothing is null and no collection empty
     */
    Sample(Random random, boolean full) {
        this.random = random;
        this.full = full;
    }

    /** Makes up an instance of a record. */
    Object of(Class<?> type) {
        var components = type.getRecordComponents();
        var values = Arrays.stream(components)
                .map(component -> value(component.getAnnotatedType(), component.getName()))
                .toArray();
        try {
            var types = Arrays.stream(components)
                    .map(component -> component.getType())
                    .toArray(Class<?>[]::new);
            var constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Cannot make up a " + type.getName(), e);
        }
    }

    private @Nullable Object value(AnnotatedType annotated, String name) {
        if (annotated.isAnnotationPresent(Nullable.class) && !full && random.nextBoolean()) {
            return null;
        }
        var type = raw(annotated);
        if (type == UUID.class) {
            return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & (-1L >>> 2) | (1L << 63));
        } else if (type == String.class) {
            return TEXTS.getOrDefault(name, name);
        } else if (type == Instant.class) {
            return NOON.plusSeconds(random.nextInt(100_000));
        } else if (type == LocalDate.class) {
            return LocalDate.of(2026, 3, 1 + random.nextInt(28));
        } else if (type == boolean.class || type == Boolean.class) {
            return random.nextBoolean();
        } else if (type == int.class || type == Integer.class) {
            return 1 + random.nextInt(100);
        } else if (type == long.class || type == Long.class) {
            return 1L + random.nextInt(100);
        } else if (type == double.class || type == Double.class) {
            return random.nextInt(100) / 4.0;
        } else if (type == BigDecimal.class) {
            return BigDecimal.valueOf(random.nextInt(10_000), 2);
        } else if (type.isEnum()) {
            return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
        } else if (Map.class.isAssignableFrom(type)) {
            var map = new HashMap<String, @Nullable Object>();
            IntStream.range(0, size()).forEach(n -> map.put("key" + n, value(argument(annotated, 1), name)));
            return map;
        } else if (Collection.class.isAssignableFrom(type)) {
            var list = IntStream.range(0, size())
                    .mapToObj(n -> value(argument(annotated, 0), name))
                    .toList();
            return Set.class.isAssignableFrom(type) ? new HashSet<>(list) : list;
        }
        return of(type);
    }

    private int size() {
        return full ? 1 : random.nextInt(3);
    }

    private static AnnotatedType argument(AnnotatedType type, int index) {
        return ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[index];
    }

    private static Class<?> raw(AnnotatedType annotated) {
        return annotated.getType() instanceof ParameterizedType generic
                ? (Class<?>) generic.getRawType()
                : (Class<?>) annotated.getType();
    }
}
