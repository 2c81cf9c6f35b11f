package io.tessera.privacy.erasure;

import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import java.util.List;

/** The modules that hold personal data, whether they run in this process or elsewhere: each has to acknowledge. */
final class Holders {

    /** Their names, in the order in which facts flow. */
    static final List<String> NAMES = ModuleNames.descriptors().stream()
            .filter(ModuleDescriptor::holdsPersonalData)
            .map(ModuleDescriptor::name)
            .toList();

    private Holders() {}
}
