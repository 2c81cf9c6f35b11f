package io.tessera.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import harbour.Visit;
import io.tessera.Tessera;
import io.tessera.architecture.Arrows;
import io.tessera.architecture.contracts.AsyncApi;
import io.tessera.platform.events.Wire;
import io.tessera.platform.modules.ModuleDescriptor;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.testing.TesseraTest;
import io.tessera.testing.TokensOfTests;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Makes {@code target/docs}, and sees that it is whole. */
@Import(TokensOfTests.class)
@TesseraTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class DocumentsTests {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]*)(?:#([^\"]+))?\"");
    private static final Path DOCS = Path.of("target", "docs");
    private static final Path MODULITH = Path.of("target", "modulith-docs");

    private final Sources sources = new Sources();
    private final Arrows arrows = new Arrows("io.tessera", classes());
    private final EventCatalogue events = new EventCatalogue(classes(), arrows, sources);

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Test
    void areMadeFromTheCode() throws IOException {
        var site = new Site(DOCS);
        new Documenter(
                        ApplicationModules.of(Tessera.class),
                        Documenter.Options.defaults().withOutputFolder(MODULITH.toString()))
                .writeModulesAsPlantUml(
                        Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML))
                .writeIndividualModulesAsPlantUml(
                        Documenter.DiagramOptions.defaults().withStyle(Documenter.DiagramOptions.DiagramStyle.UML))
                .writeModuleCanvases(Documenter.CanvasOptions.defaults().revealInternals());

        site.add("index.html", "Architecture", overview(site));
        site.add("events.html", "Events", events.html(List.copyOf(ModuleNames.all())));
        Files.writeString(site.folder().resolve("asyncapi.json"), asyncApi());
        site.add("http.html", "HTTP", http());
        for (var module : ModuleNames.descriptors()) {
            site.add(module.name() + ".html", module.name(), module(site, module));
        }
        site.write();

        assertThat(DOCS.resolve("index.html")).content().contains("events.svg", "identity.html");
        assertThat(DOCS.resolve("events.svg")).content().contains("<svg", "hygiene");
        assertThat(DOCS.resolve("http.html")).content().contains("/api/identity/keys", "identity:write");
        assertThat(DOCS.resolve("events.html")).content().contains("SourceRecordsCollected", "aggregateId");
        assertThat(DOCS.resolve("asyncapi.json")).content().contains("tessera.discovery", "ce_type");
        assertThat(DOCS.resolve("identity.html")).content().contains("Canvas of identity", "identity:audit");
        assertLinksLead();
    }

    private String asyncApi() {
        return AsyncApi.of(ModuleNames.descriptors(), Wire.published(), arrows.deliveries(), sources::of);
    }

    private String overview(Site site) throws IOException {
        Diagrams.draw(
                Files.readString(MODULITH.resolve("components.puml")),
                site.folder().resolve("components.svg"));
        Diagrams.draw(EventPicture.of(arrows), site.folder().resolve("events.svg"));
        var rows = ModuleNames.descriptors().stream()
                .map(module -> List.of(
                        Html.link(module.name() + ".html", module.name()),
                        Html.text(module.purpose()),
                        module.holdsPersonalData() ? "yes" : "no"))
                .toList();
        return Html.paragraph("A module sees of every other module only its events.")
                + Html.table("The modules", List.of("Module", "What it is for", "Personal data"), rows)
                + Html.heading(2, "flow", "How facts flow")
                + Html.figure(
                        "events.svg", "Events between modules; dashed: known by an interface of the listener's side")
                + Html.heading(2, "components", "Who depends on whom")
                + Html.figure("components.svg", "Modules and their dependencies");
    }

    private String module(Site site, ModuleDescriptor module) throws IOException {
        var name = module.name();
        Diagrams.draw(
                Files.readString(MODULITH.resolve("module-" + name + ".puml")),
                site.folder().resolve(name + ".svg"));
        var permissions = module.permissions().stream()
                .map(permission -> List.of(Html.code(permission.name()), Html.text(permission.meaning())))
                .toList();
        var published = events.of(name).stream()
                .map(event -> Html.link("events.html#" + name + "." + event.getSimpleName(), event.getSimpleName()))
                .toList();
        return Html.paragraph(Html.text(module.purpose()))
                + Html.figure(name + ".svg", "What " + name + " depends on")
                + (published.isEmpty() ? "" : Html.heading(2, "events", "Publishes") + Html.list(published))
                + Html.heading(2, "permissions", "Permissions")
                + Html.table("Permissions", List.of("Permission", "Allows"), permissions)
                + Html.heading(2, "canvas", "Canvas")
                + Canvases.html(Files.readString(MODULITH.resolve("module-" + name + ".adoc")), name);
    }

    private String http() {
        var reference = new HttpReference(this::meaning);
        var everything = Visit.to(port).as(TokensOfTests.ALL);
        return Html.paragraph(
                        "All addresses need an API key: <code>Authorization: Bearer …</code>. Refusals are RFC 9457"
                                + " problems with a stable <code>type</code>.")
                + java.util.stream.Stream.concat(ModuleNames.all().stream(), java.util.stream.Stream.of("platform"))
                        .map(module -> described(
                                reference,
                                module,
                                everything.get("/v3/api-docs/" + module).json()))
                        .collect(Collectors.joining());
    }

    /** Some modules offer nothing over HTTP. */
    private static String described(HttpReference reference, String module, JsonNode document) {
        return document.path("paths").isEmpty()
                ? ""
                : Html.heading(2, module, module) + reference.html(module, document);
    }

    /** What the controller's Javadoc says of an endpoint. */
    private String meaning(String method, String path) {
        return mappings.getHandlerMethods().entrySet().stream()
                .filter(mapped -> mapped.getKey().getPatternValues().contains(path))
                .filter(mapped -> mapped.getKey().getMethodsCondition().getMethods().stream()
                        .anyMatch(verb -> verb.name().equals(method)))
                .map(mapped -> sources.ofMethod(
                        mapped.getValue().getBeanType(),
                        mapped.getValue().getMethod().getName()))
                .findFirst()
                .orElse("");
    }

    private static void assertLinksLead() throws IOException {
        try (var pages = Files.list(DOCS)) {
            for (var page :
                    pages.filter(file -> file.toString().endsWith(".html")).toList()) {
                var links = LINK.matcher(Files.readString(page));
                while (links.find()) {
                    var target = links.group(1).isEmpty() ? page : DOCS.resolve(links.group(1));
                    assertThat(target).as("link in %s", page).exists();
                    if (links.group(2) != null) {
                        assertThat(Files.readString(target))
                                .as("link in %s", page)
                                .contains("id=\"" + links.group(2) + "\"");
                    }
                }
            }
        }
    }

    private static com.tngtech.archunit.core.domain.JavaClasses classes() {
        return Holder.CLASSES;
    }

    private static final class Holder {
        static final com.tngtech.archunit.core.domain.JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.tessera");
    }
}
