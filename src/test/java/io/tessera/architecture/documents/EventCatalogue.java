package io.tessera.architecture.documents;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import io.tessera.architecture.Arrows;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.event.annotation.DomainEvent;

/** Every event: what it says, field by field, who publishes it and who listens. */
final class EventCatalogue {

    private final JavaClasses classes;
    private final Arrows arrows;
    private final Sources sources;

    EventCatalogue(JavaClasses classes, Arrows arrows, Sources sources) {
        this.classes = classes;
        this.arrows = arrows;
        this.sources = sources;
    }

    /** The events of a module, by name. */
    List<Class<?>> of(String module) {
        return classes.stream()
                .filter(type -> type.isAnnotatedWith(DomainEvent.class))
                .filter(type -> type.getPackageName().equals("io.tessera." + module))
                .sorted(Comparator.comparing(JavaClass::getSimpleName))
                .<Class<?>>map(JavaClass::reflect)
                .toList();
    }

    String html(List<String> modules) {
        return Html.paragraph("The same for programs: " + Html.link("asyncapi.json", "AsyncAPI 3.0") + ".")
                + modules.stream()
                        .filter(module -> !of(module).isEmpty())
                        .map(module -> Html.heading(2, module, module)
                                + of(module).stream()
                                        .map(event -> html(module, event))
                                        .collect(Collectors.joining()))
                        .collect(Collectors.joining());
    }

    private String html(String module, Class<?> event) {
        var name = module + "." + event.getSimpleName();
        return Html.heading(3, name, event.getSimpleName())
                + Html.paragraph(Html.text(sources.of(event)))
                + Html.paragraph("Heard by: " + listeners(name))
                + fields(event)
                + carried(event).map(this::carriedFields).collect(Collectors.joining());
    }

    private String listeners(String event) {
        var heard = arrows.deliveries().stream()
                .filter(delivery -> delivery.event().equals(event))
                .map(delivery -> Html.text(delivery.to()) + " (" + Html.code(delivery.listener()) + ")"
                        + (delivery.isThroughInterface() ? " as " + Html.code(delivery.as()) : ""))
                .collect(Collectors.joining(", "));
        return heard.isEmpty() ? "nobody in this jar" : heard;
    }

    private String carriedFields(Class<?> fact) {
        return Html.paragraph("Each " + Html.code(fact.getSimpleName()) + ": " + Html.text(sources.of(fact)))
                + fields(fact);
    }

    private String fields(Class<?> type) {
        var rows = Arrays.stream(type.getRecordComponents())
                .map(component -> List.of(
                        Html.code(component.getName()),
                        Html.code(name(component.getGenericType())),
                        Html.text(sources.ofComponent(type, component.getName()))))
                .toList();
        return rows.isEmpty()
                ? ""
                : Html.table("Fields of " + type.getSimpleName(), List.of("Field", "Type", "Meaning"), rows);
    }

    /** The records that an event carries, each once, nested ones included. */
    private static Stream<Class<?>> carried(Class<?> event) {
        return Arrays.stream(event.getRecordComponents())
                .flatMap(component -> types(component.getGenericType()))
                .filter(Class::isRecord)
                .filter(type -> type.getPackageName().startsWith("io.tessera.")
                        && !type.getPackageName().contains("platform"))
                .filter(type -> !type.equals(event))
                .flatMap(type -> Stream.concat(Stream.of(type), carried(type)))
                .distinct();
    }

    private static Stream<Class<?>> types(Type type) {
        if (type instanceof ParameterizedType generic) {
            return Arrays.stream(generic.getActualTypeArguments()).flatMap(EventCatalogue::types);
        }
        return type instanceof Class<?> plain ? Stream.of(plain) : Stream.empty();
    }

    private static String name(Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = Arrays.stream(generic.getActualTypeArguments())
                    .map(EventCatalogue::name)
                    .collect(Collectors.joining(", "));
            return name(generic.getRawType()) + "<" + arguments + ">";
        }
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }
}
