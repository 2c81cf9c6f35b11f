package io.tessera.platform.modules;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;

/** Keeps the classes of modules that do not run here out of the component scan. */
final class InactiveModulesFilter extends TypeExcludeFilter {

    private final ActiveModules modules;

    InactiveModulesFilter(ActiveModules modules) {
        this.modules = modules;
    }

    @Override
    public boolean match(MetadataReader reader, MetadataReaderFactory factory) throws IOException {
        return !modules.admits(reader.getClassMetadata().getClassName());
    }

    // the test framework compares filters to find out whether a cached context fits

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof InactiveModulesFilter filter
                && filter.modules.names().equals(modules.names());
    }

    @Override
    public int hashCode() {
        return modules.names().hashCode();
    }
}
