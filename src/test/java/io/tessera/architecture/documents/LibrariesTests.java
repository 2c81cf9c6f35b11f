package io.tessera.architecture.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** The list of libraries is kept by hand; this compares it with the build. */
class LibrariesTests {

    private static final Pattern ARTIFACT = Pattern.compile("`([\\w.-]+)`");

    @Test
    void areListedOnceEachWithLicenceAndReason() throws Exception {
        var listed = new ArrayList<String>();
        for (var row : rows()) {
            assertThat(row).as("columns").hasSize(4).allMatch(column -> !column.isBlank());
            var artifacts = ARTIFACT.matcher(row.get(1))
                    .results()
                    .map(one -> one.group(1))
                    .toList();
            assertThat(artifacts).as(row.getFirst()).isNotEmpty();
            listed.addAll(artifacts);
        }

        assertThat(listed).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(listed)).isEqualTo(used());
    }

    @Test
    void haveNoLicenceThatBindsTheUser() throws IOException {
        assertThat(rows()).extracting(row -> row.get(2)).allMatch(licence -> !licence.matches(".*(GPL|BSL|SSPL).*"));
    }

    /** The rows of the table, without those that only divide it. */
    private static List<List<String>> rows() throws IOException {
        return Files.readAllLines(Path.of("docs/dependencies.md")).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .filter(line -> !line.startsWith("| ---") && !line.startsWith("| *"))
                .map(line -> List.of(line.substring(1, line.length() - 1).split("\\|")))
                .toList();
    }

    /** The artifacts that the build names itself; what they bring along follows from them. */
    private static TreeSet<String> used() throws Exception {
        var project = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("pom.xml").toFile())
                .getDocumentElement();
        var used = new TreeSet<String>();
        children(project, "dependencies").forEach(list -> addArtifacts(list, "dependency", used));
        var paths = project.getElementsByTagName("annotationProcessorPaths");
        for (var index = 0; index < paths.getLength(); index++) {
            addArtifacts((Element) paths.item(index), "path", used);
        }
        return used;
    }

    private static void addArtifacts(Element list, String kind, TreeSet<String> into) {
        for (var one : children(list, kind)) {
            into.add(children(one, "artifactId").getFirst().getTextContent());
        }
    }

    private static List<Element> children(Element parent, String name) {
        var found = new ArrayList<Element>();
        for (var node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getTagName().equals(name)) {
                found.add(element);
            }
        }
        return found;
    }
}
