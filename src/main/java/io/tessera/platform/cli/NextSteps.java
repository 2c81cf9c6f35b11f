package io.tessera.platform.cli;

import io.tessera.platform.data.InstallationSecret;
import io.tessera.platform.move.Place;
import java.util.ArrayList;
import java.util.List;

/** What to start once a module has moved. */
final class NextSteps {

    private NextSteps() {}

    /** The module's own process, and what it left. */
    static List<String> apart(String module, Place target) {
        var steps = new ArrayList<String>();
        steps.add("Now start both, with the same brokers:");
        steps.add("  what it left:   tessera serve --tessera.modules=*,-%s --tessera.kafka.bootstrap-servers=BROKERS \\"
                .formatted(module));
        steps.add("                    --spring.cloud.discovery.client.simple.instances.%s[0].uri=http://HOST:PORT"
                .formatted(module));
        steps.add("  %s:%stessera serve --tessera.modules=%s --tessera.kafka.bootstrap-servers=BROKERS \\"
                .formatted(module, " ".repeat(Math.max(1, 15 - module.length())), module));
        steps.add("                    --spring.datasource.url=%s --spring.datasource.username=USER \\"
                .formatted(target.name()));
        steps.add("                    --tessera.identity.jwks-uri=http://EDGE/api/identity/jwks");
        steps.add("  The second also needs SPRING_DATASOURCE_PASSWORD, and in TESSERA_SECRET what the file '%s' of the"
                .formatted(InstallationSecret.FILE));
        steps.add("  first one's data directory holds.");
        if (module.equals("discovery")) {
            steps.add("  Imports that are not read to the end need the folder 'uploads' of that directory, too.");
        }
        return steps;
    }

    /** One process fewer. */
    static List<String> together(String module) {
        return List.of(
                "Now start one process fewer: leave -%s out of tessera.modules, and %s out of the addresses of instances."
                        .formatted(module, module),
                "Kafka may go when no other module runs elsewhere.");
    }
}
