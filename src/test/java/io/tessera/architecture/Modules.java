package io.tessera.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Which module a class belongs to: the package directly below the root.
 *
 * @param root the package of the application
 */
record Modules(String root) {

    /** The shared kernel, which every module may use and which uses none. */
    static final String KERNEL = "platform";

    Optional<String> of(JavaClass type) {
        return of(type.getPackageName());
    }

    private Optional<String> of(String packageName) {
        if (!packageName.startsWith(root + ".")) {
            return Optional.empty();
        }
        var rest = packageName.substring(root.length() + 1);
        var dot = rest.indexOf('.');
        return Optional.of(dot < 0 ? rest : rest.substring(0, dot));
    }

    boolean isOfKernel(JavaClass type) {
        return of(type).filter(KERNEL::equals).isPresent();
    }

    /** Returns whether a class is published language: it lies directly in a module's package. */
    boolean isPublished(JavaClass type) {
        return of(type).filter(module -> !KERNEL.equals(module))
                .map(module -> type.getPackageName().equals(root + "." + module))
                .orElse(false);
    }

    Set<String> names(JavaClasses classes) {
        return classes.stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .filter(module -> !KERNEL.equals(module))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Selects the classes of modules, the kernel's left out. */
    DescribedPredicate<JavaClass> classes() {
        return DescribedPredicate.describe(
                "belong to a module",
                type -> of(type).filter(module -> !KERNEL.equals(module)).isPresent());
    }

    /** Selects the published language. */
    DescribedPredicate<JavaClass> published() {
        return DescribedPredicate.describe(
                "lie in a module's root package",
                type -> isPublished(type) && !type.getSimpleName().equals("package-info"));
    }
}
