package io.tessera.architecture.contracts;

import io.tessera.platform.events.Wire;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jmolecules.event.annotation.DomainEvent;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Finds what is wrong between the events and their contracts. */
final class ContractCheck {

    private static final String RENEW = "mvn -Dquick test -Dtest=ContractsTests -Dcontracts=renew";
    private static final JsonMapper JSON = new JsonMapper();

    private final ContractFiles files;
    private final List<Wire.Published> events;

    ContractCheck(ContractFiles files, List<Wire.Published> events) {
        this.files = files;
        this.events = events;
    }

    /** Returns what breaks versions that run or what they stored: no renewal mends that. */
    List<String> incompatible() {
        var findings = new ArrayList<String>();
        var gone = new TreeSet<>(files.events());
        for (var event : events) {
            gone.remove(event.name());
            findings.addAll(named(event));
            files.schema(event.name())
                    .map(stored -> Compatibility.breaks(JSON.readTree(stored), JSON.readTree(files.derived(event))))
                    .ifPresent(findings::addAll);
            files.example(event.name()).map(example -> readable(event, example)).ifPresent(findings::addAll);
        }
        gone.forEach(
                name -> findings.add(name + " is published no more: older readers wait for it, and stored ones park"));
        return findings;
    }

    /** Returns what is allowed and not in the repository yet. */
    List<String> stale() {
        return events.stream()
                .filter(event -> !files.schema(event.name()).equals(Optional.of(files.derived(event)))
                        || files.example(event.name()).isEmpty())
                .map(event -> "the contract of %s is not up to date: %s".formatted(event.name(), RENEW))
                .toList();
    }

    /** The class may be renamed and moved only because the annotation names the fact apart from it. */
    private static List<String> named(Wire.Published event) {
        var annotation = event.javaClass().getAnnotation(DomainEvent.class);
        return annotation != null
                        && annotation.namespace().equals(event.module())
                        && !annotation.name().isEmpty()
                ? List.of()
                : List.of("%s needs @DomainEvent(namespace = \"%s\", name = ...): its name outlives its class"
                        .formatted(event.javaClass().getName(), event.module()));
    }

    private List<String> readable(Wire.Published event, String example) {
        var findings = new ArrayList<String>();
        files.schema(event.name())
                .ifPresent(schema -> Judge.by(schema)
                        .faults(example)
                        .forEach(error -> findings.add("the example of %s: %s".formatted(event.name(), error))));
        try {
            var read = Wire.read(example.getBytes(StandardCharsets.UTF_8), event.javaClass());
            lost(event.name(), JSON.readTree(example), JSON.readTree(Wire.write(read)), findings);
        } catch (JacksonException e) {
            findings.add("the example of %s cannot be read: %s".formatted(event.name(), e.getOriginalMessage()));
        }
        return findings;
    }

    /** Whatever was written once is still there when it was read and is written again. */
    private static void lost(String where, JsonNode before, JsonNode now, List<String> findings) {
        if (before.isObject()) {
            before.propertyStream()
                    .forEach(member -> lost(
                            where + "." + member.getKey(), member.getValue(), now.path(member.getKey()), findings));
        } else if (before.isArray() && before.size() == now.size()) {
            for (var i = 0; i < before.size(); i++) {
                lost(where + "[]", before.path(i), now.path(i), findings);
            }
        } else if (!before.equals(now)) {
            findings.add("%s in the example is %s and is read as %s".formatted(where, before, now));
        }
    }
}
