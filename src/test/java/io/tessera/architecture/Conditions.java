package io.tessera.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.tessera.platform.web.OpenToAll;
import io.tessera.platform.web.RequiresPermission;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.events.ApplicationModuleListener;

/** What our rules demand. */
final class Conditions {

    private Conditions() {}

    static ArchCondition<JavaClass> beDataOrInterfaces() {
        return condition(
                "be records, enums or interfaces",
                type -> type.isRecord() || type.isEnum() || type.isInterface() || isOfAnEnum(type));
    }

    /** The constants of an enum may have bodies, which are classes of their own. */
    private static boolean isOfAnEnum(JavaClass type) {
        return type.getRawSuperclass().filter(JavaClass::isEnum).isPresent();
    }

    static ArchCondition<JavaClass> dependOnPublishedLanguageOnly(Modules modules) {
        return new ArchCondition<>("depend only on the published language of other modules") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                for (var dependency : type.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    var theirs = modules.of(target);
                    var others = theirs.isPresent() && !theirs.equals(modules.of(type)) && !modules.isOfKernel(target);
                    if (others && !modules.isPublished(target)) {
                        events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
                    }
                }
            }
        };
    }

    static ArchCondition<JavaMethod> nameAPermissionOutOf(Set<String> permissions, Modules modules) {
        return new ArchCondition<>("name a permission that their module lists") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var named =
                        method.tryGetAnnotationOfType(RequiresPermission.class).map(RequiresPermission::value);
                var module = modules.of(method.getOwner()).orElseThrow();
                if (method.isAnnotatedWith(OpenToAll.class)) {
                    if (named.isPresent()) {
                        events.add(SimpleConditionEvent.violated(
                                method, TesseraRules.name(method) + " is open to all and names a permission"));
                    }
                } else if (named.isEmpty()) {
                    events.add(
                            SimpleConditionEvent.violated(method, TesseraRules.name(method) + " names no permission"));
                } else if (!permissions.contains(named.get()) || !named.get().startsWith(module + ":")) {
                    events.add(SimpleConditionEvent.violated(
                            method,
                            "%s needs %s, which the descriptor of %s does not list"
                                    .formatted(TesseraRules.name(method), named.get(), module)));
                }
            }
        };
    }

    static ArchCondition<JavaMethod> beListenersOfTheirModule(Modules modules) {
        return new ArchCondition<>("have an id that begins with their module, and be package-private as their class") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                var id = method.getAnnotationOfType(ApplicationModuleListener.class)
                        .id();
                var module = modules.of(method.getOwner()).orElse("");
                var published = Arrows.heard(method).stream().allMatch(modules::isPublished);
                if (!id.startsWith(module + "-")) {
                    events.add(SimpleConditionEvent.violated(
                            method, "%s has the id «%s»".formatted(TesseraRules.name(method), id)));
                }
                if (!isHidden(method.getModifiers())
                        || !isHidden(method.getOwner().getModifiers())) {
                    events.add(
                            SimpleConditionEvent.violated(method, TesseraRules.name(method) + " is visible to others"));
                }
                if (!published) {
                    events.add(SimpleConditionEvent.violated(
                            method, TesseraRules.name(method) + " listens to what no module publishes"));
                }
            }
        };
    }

    private static boolean isHidden(Set<JavaModifier> modifiers) {
        return !modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.PROTECTED)
                && !modifiers.contains(JavaModifier.PRIVATE);
    }

    static ArchCondition<JavaClass> mentionNoOtherSchema(Modules modules) {
        return new ArchCondition<>("mention no other module's schema in their texts") {

            private Set<String> names = Set.of();

            @Override
            public void init(java.util.Collection<JavaClass> all) {
                names = all.stream()
                        .flatMap(type -> modules.of(type).stream())
                        .collect(java.util.stream.Collectors.toSet());
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var own = modules.of(type).orElseThrow();
                for (var text : Texts.of(type)) {
                    SchemaMentions.others(text, own, names)
                            .forEach(other -> events.add(SimpleConditionEvent.violated(
                                    type, "%s mentions %s in «%s»".formatted(type.getName(), other, text.strip()))));
                }
            }
        };
    }

    static ArchCondition<JavaClass> lieInANullMarkedPackage() {
        return condition(
                "lie in a package that is annotated @NullMarked",
                type -> type.getPackage().isAnnotatedWith(NullMarked.class));
    }

    private static ArchCondition<JavaClass> condition(String description, Predicate<JavaClass> holds) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!holds.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " does not " + description));
                }
            }
        };
    }
}
