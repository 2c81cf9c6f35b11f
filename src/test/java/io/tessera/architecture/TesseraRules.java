package io.tessera.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.lang.ArchRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.web.bind.annotation.RequestMapping;

/** Our own rules. They hold for any application below a root package, so that each can be seen to fail on a broken one. */
final class TesseraRules {

    private final Modules modules;
    private final Set<String> permissions;

    TesseraRules(String root, Set<String> permissions) {
        this.modules = new Modules(root);
        this.permissions = permissions;
    }

    /** Returns every rule under its name. */
    Map<String, ArchRule> all() {
        var rules = new LinkedHashMap<String, ArchRule>();
        rules.put("root packages hold the published language", publishedLanguage());
        rules.put("modules see only each other's published language", boundaries());
        rules.put("the kernel knows no module", kernel());
        rules.put("endpoints name a listed permission", endpoints());
        rules.put("listeners have an id of their module and are nobody else's business", listeners());
        rules.put("no field injection", fieldInjection());
        rules.put("time comes from a clock", clock());
        rules.put("no JPA", jpa());
        rules.put("SQL stays in the module's own schema", sql());
        rules.put("packages are null-marked", nullMarked());
        return rules;
    }

    private ArchRule publishedLanguage() {
        return classes()
                .that(modules.published())
                .should(Conditions.beDataOrInterfaces())
                .because("what others see of a module is facts on a wire: they have no behaviour and never change");
    }

    private ArchRule boundaries() {
        return classes()
                .that(modules.classes())
                .should(Conditions.dependOnPublishedLanguageOnly(modules))
                .because("a module that knows another's inside cannot run without it");
    }

    private ArchRule kernel() {
        return noClasses()
                .that(DescribedPredicate.describe("belong to the kernel", modules::isOfKernel))
                .should()
                .dependOnClassesThat(modules.classes())
                .because("every module depends on the kernel, so what it depended on all would depend on");
    }

    private ArchRule endpoints() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .and()
                .areDeclaredInClassesThat(DescribedPredicate.describe("are endpoints of ours", this::isEndpoint))
                .should(Conditions.nameAPermissionOutOf(permissions, modules))
                .because(
                        "an endpoint nobody thought about must be open to nobody, and callers are granted by that name");
    }

    /** The container's error page is reached by no caller. */
    private boolean isEndpoint(JavaClass type) {
        return modules.of(type).isPresent()
                && !type.isAssignableTo("org.springframework.boot.webmvc.error.ErrorController");
    }

    private ArchRule listeners() {
        return methods()
                .that()
                .areAnnotatedWith(ApplicationModuleListener.class)
                .should(Conditions.beListenersOfTheirModule(modules))
                .because("deliveries are stored under the id for years, and only the engine may call a listener");
    }

    private ArchRule fieldInjection() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject")
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .because("what a class needs stands in its constructor, and it cannot be made without");
    }

    private ArchRule clock() {
        return noClasses()
                .that(modules.classes())
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "the machine's time is asked", call -> asksTheTime(call.getTarget())))
                .orShould()
                .callConstructorWhere(DescribedPredicate.describe(
                        "new Date() is called",
                        call -> call.getTarget().getOwner().isEquivalentTo(java.util.Date.class)
                                && call.getTarget().getRawParameterTypes().isEmpty()))
                .because(
                        "what depends on the time can only be tested, and replayed, when the time is handed in as a Clock");
    }

    private static boolean asksTheTime(AccessTarget.MethodCallTarget target) {
        var ofJavaTime = target.getOwner().getPackageName().equals("java.time");
        var takesAClock =
                target.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(java.time.Clock.class));
        return ofJavaTime && target.getName().equals("now") && !takesAClock
                || ofJavaTime
                        && target.getOwner().isEquivalentTo(java.time.Clock.class)
                        && target.getName().startsWith("system")
                || target.getOwner().isEquivalentTo(System.class)
                        && target.getName().equals("currentTimeMillis");
    }

    private ArchRule jpa() {
        return noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("jakarta.persistence..", "org.hibernate.."))
                .because("aggregates are stored whole and bulk is stored in bulk; nothing is loaded behind one's back");
    }

    private ArchRule sql() {
        return classes()
                .that(modules.classes())
                .should(Conditions.mentionNoOtherSchema(modules))
                .because("the database refuses it anyway, but only when it runs");
    }

    private ArchRule nullMarked() {
        return classes()
                .that(DescribedPredicate.describe(
                        "are ours", type -> modules.of(type).isPresent()))
                .should(Conditions.lieInANullMarkedPackage())
                .because("a package that is not marked is not checked for nulls, in silence");
    }

    static String name(JavaMember member) {
        return member.getOwner().getName() + "." + member.getName();
    }
}
