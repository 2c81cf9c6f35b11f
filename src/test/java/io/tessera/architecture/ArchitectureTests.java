package io.tessera.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.tessera.platform.access.PermissionCatalogue;
import io.tessera.platform.modules.ModuleNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jmolecules.archunit.JMoleculesDddRules;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our rules and jMolecules' on Tessera; and each rule, on an application that breaks it, seen to fail. */
class ArchitectureTests {

    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");

    private static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    @TestFactory
    Stream<DynamicTest> holds() {
        var permissions = PermissionCatalogue.all().stream()
                .map(permission -> permission.name())
                .collect(Collectors.toSet());
        return new TesseraRules("io.tessera", permissions)
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(ModularityTests.TESSERA)));
    }

    @TestFactory
    Stream<DynamicTest> isSeenToFail() {
        return new TesseraRules("broken", Set.of("beta:read"))
                .all().entrySet().stream()
                        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                            var result = rule.getValue().evaluate(BROKEN);
                            assertThat(result.hasViolation()).isTrue();
                            assertThat(rule.getValue().getDescription()).contains("because");
                        }));
    }

    @Test
    void keepsTheRulesOfDomainDrivenDesign() {
        JMoleculesDddRules.all().check(ModularityTests.TESSERA);
    }

    @Test
    void seesTheRulesOfDomainDrivenDesignFail() {
        assertThat(JMoleculesDddRules.all().evaluate(BROKEN).hasViolation()).isTrue();
    }

    @Test
    void seesCyclesOfEvents() {
        assertThat(new Arrows("broken", BROKEN).cycle()).contains("alpha", "beta");
    }

    @Test
    void seesBackEdgesThatNobodyGaveAReasonFor() {
        var drawn = ArrowsFile.write(new Arrows("broken", BROKEN), java.util.Map.of());

        assertThat(drawn)
                .contains("alpha.Echoed ends because " + ArrowsFile.NO_REASON)
                .contains("beta.BetaEchoed -> alpha (alpha-echo)")
                .contains("alpha.AlphaHappened -> beta (beta-alpha)");
    }

    @Test
    void keepsMigrationsInTheirSchema() throws IOException {
        try (var files = Files.walk(MIGRATIONS)) {
            var scripts = files.filter(file -> file.toString().endsWith(".sql")).toList();
            assertThat(scripts).isNotEmpty().allSatisfy(script -> {
                var own = MIGRATIONS.relativize(script).getName(0).toString();
                assertThat(SchemaMentions.others(withoutComments(Files.readString(script)), own, ModuleNames.all()))
                        .as("%s", script)
                        .isEmpty();
            });
        }
    }

    @Test
    void seesMigrationsThatLeaveTheirSchema() {
        assertThat(SchemaMentions.others("select 1 from scoring.lead", "contacts", ModuleNames.all()))
                .containsExactly("scoring.lead");
        assertThat(SchemaMentions.others("select 1 from \"scoring\".\"lead\"", "contacts", ModuleNames.all()))
                .isNotEmpty();
        assertThat(SchemaMentions.others("io.tessera.scoring.model and scoring.lead", "scoring", ModuleNames.all()))
                .isEmpty();
    }

    @Test
    void findsSomethingToLookAt() {
        // a rule about nothing passes for ever
        assertThat(ModularityTests.TESSERA.stream()
                        .map(JavaClass::getPackageName)
                        .collect(Collectors.toSet()))
                .contains("io.tessera.identity.keys", "io.tessera.platform.web");
    }

    private static String withoutComments(String sql) {
        return sql.replaceAll("--[^\n]*", "").replaceAll("(?s)/\\*.*?\\*/", "");
    }
}
