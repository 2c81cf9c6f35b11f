package io.tessera.console.frame;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.console.known.KnownModule;
import io.tessera.platform.access.Caller;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.modules.ModulePages;
import io.tessera.platform.modules.ModulePages.Group;
import io.tessera.platform.modules.ModulePages.NavigationEntry;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the frame shows of modules: by their descriptors alone. */
class FrameTests {

    private static final Pattern OWN_PATH = Pattern.compile("/([a-z]+)/.*");

    private static final KnownModule HARBOUR = module("harbour", true, Group.DATA, "harbour:read");
    private static final KnownModule LIGHTHOUSE = module("lighthouse", false, Group.WORK, "lighthouse:read");

    @Test
    void showsWhatTheUserMaySeeInTheOrderOfTheGroups() {
        var rail = Rail.of(List.of(HARBOUR, LIGHTHOUSE), new Caller("ada", Set.of("*")));

        assertThat(rail.sections()).extracting(Rail.Section::group).containsExactly(Group.WORK, Group.DATA);
        assertThat(Rail.of(List.of(HARBOUR, LIGHTHOUSE), new Caller("eve", Set.of("harbour:read")))
                        .sections())
                .extracting(Rail.Section::group)
                .containsExactly(Group.DATA);
    }

    @Test
    void keepsTheEntryOfAModuleThatIsAway() {
        var rail = Rail.of(List.of(LIGHTHOUSE), new Caller("ada", Set.of("*")));

        assertThat(rail.sections().getFirst().entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.up()).isFalse());
    }

    @Test
    void isBroughtByEachModuleUnderItsOwnPathAndPermission() {
        for (var module : ModuleNames.descriptors()) {
            var permissions = module.permissions().stream()
                    .map(permission -> permission.name())
                    .toList();
            for (var entry : module.pages().navigation()) {
                assertThat(entry.path()).matches(OWN_PATH).startsWith("/" + module.name() + "/");
                assertThat(permissions.contains(entry.permission())
                                || entry.permission().startsWith("platform:"))
                        .as(entry.path())
                        .isTrue();
            }
            for (var panel : module.pages().panels()) {
                assertThat(panel.path()).startsWith("/" + module.name() + "/");
                assertThat(permissions).contains(panel.permission());
            }
        }
    }

    private static KnownModule module(String name, boolean up, Group group, String permission) {
        return new KnownModule(
                name,
                up,
                new ModulePages(
                        List.of(new NavigationEntry(group, 10, "/" + name + "/page", name, "tiles", permission)),
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
