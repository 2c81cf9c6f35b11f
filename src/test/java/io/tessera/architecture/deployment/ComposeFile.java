package io.tessera.architecture.deployment;

import io.tessera.platform.cli.split.SplitPlan;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes {@code docker/compose.split.yaml}. */
final class ComposeFile {

    /** Modules that ask the world, such as name servers; the others reach only each other's Kafka and the database. */
    private static final Set<String> ASK_THE_WORLD = Set.of("verification");

    private static final String HEAD = """
            # Everything split: an edge and each other module in a container of its own, beside one PostgreSQL and one Kafka.
            # Made from the list of modules by DeploymentTests; do not edit. From the repository's root, with the secrets that
            # docker/compose.yaml names:
            #
            #   docker compose -f docker/compose.split.yaml up -d --build
            #
            # Only the edge is reachable from outside. The administrator's API key stands in its log of the first start.
            name: tessera-split

            x-tessera: &tessera
              image: %1$s
              restart: unless-stopped
              depends_on:
                database:
                  condition: service_healthy
                kafka:
                  condition: service_healthy
              secrets:
                - source: tessera-password
                  target: spring.datasource.password
                - source: tessera-secret
                  target: tessera.secret
              read_only: true
              tmpfs:
                - /tmp
              cap_drop: [ALL]
              security_opt:
                - no-new-privileges:true
              networks: [inside]

            x-settings: &settings
              SPRING_DATASOURCE_URL: jdbc:postgresql://database:5432/tessera
              SPRING_DATASOURCE_USERNAME: tessera
              TESSERA_DATABASE_POOLSIZE: "8"
              TESSERA_KAFKA_BOOTSTRAPSERVERS: kafka:9092
              TESSERA_IDENTITY_JWKSURI: http://edge:8080/api/identity/jwks
              TESSERA_JAVA_OPTS: -Xmx384m

            services:
              database:
                image: postgres:17.7-bookworm
                restart: unless-stopped
                environment:
                  POSTGRES_PASSWORD_FILE: /run/secrets/postgres-password
                  POSTGRES_INITDB_ARGS: --encoding=UTF8 --auth-host=scram-sha-256
                secrets:
                  - postgres-password
                  - tessera-password
                volumes:
                  - database:/var/lib/postgresql/data
                  - ./initdb:/docker-entrypoint-initdb.d:ro
                healthcheck:
                  test: ["CMD", "pg_isready", "-h", "127.0.0.1", "-U", "tessera", "-d", "tessera"]
                  interval: 5s
                  timeout: 3s
                  retries: 20
                networks: [inside]

              kafka:
                image: apache/kafka:%2$s
                restart: unless-stopped
                environment:
                  KAFKA_NODE_ID: "1"
                  KAFKA_PROCESS_ROLES: broker,controller
                  KAFKA_LISTENERS: PLAINTEXT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093
                  KAFKA_ADVERTISED_LISTENERS: PLAINTEXT://kafka:9092
                  KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
                  KAFKA_INTER_BROKER_LISTENER_NAME: PLAINTEXT
                  KAFKA_CONTROLLER_LISTENER_NAMES: CONTROLLER
                  KAFKA_CONTROLLER_QUORUM_VOTERS: 1@127.0.0.1:9093
                  KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: "1"
                  KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: "1"
                  KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: "1"
                  KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: "0"
                  KAFKA_AUTO_CREATE_TOPICS_ENABLE: "false"
                  KAFKA_LOG_DIRS: /var/lib/kafka/data
                volumes:
                  - kafka:/var/lib/kafka/data
                healthcheck:
                  test: ["CMD-SHELL", "/opt/kafka/bin/kafka-broker-api-versions.sh --bootstrap-server 127.0.0.1:9092"]
                  interval: 15s
                  timeout: 10s
                  start_period: 30s
                  retries: 5
                networks: [inside]

              edge:
                <<: *tessera
                build:
                  context: ..
                  dockerfile: docker/Dockerfile
                environment:
                  <<: *settings
                  TESSERA_MODULES: %3$s
            %4$s    volumes:
                  - edge:/var/lib/tessera
                ports:
                  - "127.0.0.1:8080:8080"
                networks: [inside, outside]
            """;

    private static final String MODULE = """

              %1$s:
                <<: *tessera
                environment:
                  <<: *settings
                  TESSERA_MODULES: %1$s
                volumes:
                  - %1$s:/var/lib/tessera
            %2$s""";

    private static final String TAIL = """

            networks:
              # nobody outside reaches these, and they reach nobody outside
              inside:
                internal: true
              outside:

            volumes:
              database:
              kafka:
              edge:
            %1$s
            secrets:
              postgres-password:
                file: ./secrets/postgres-password
              tessera-password:
                file: ./secrets/tessera-password
              tessera-secret:
                file: ./secrets/tessera-secret
            """;

    private ComposeFile() {}

    static String of(SplitPlan plan, Images images) {
        var places = plan.modules().stream()
                .map(module -> "      SPRING_CLOUD_DISCOVERY_CLIENT_SIMPLE_INSTANCES_%S_0_URI: http://%s:8080%n"
                        .formatted(module, module))
                .collect(Collectors.joining());
        var modules = plan.modules().stream()
                .map(module -> MODULE.formatted(
                        module, ASK_THE_WORLD.contains(module) ? "    networks: [inside, outside]\n" : ""))
                .collect(Collectors.joining());
        var volumes = plan.modules().stream().map("  %s:%n"::formatted).collect(Collectors.joining());
        return HEAD.formatted(images.tessera(), images.kafka(), String.join(",", plan.edge()), places)
                + modules
                + TAIL.formatted(volumes);
    }
}
