package io.tessera.architecture.deployment;

import io.tessera.platform.cli.split.SplitPlan;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the files of {@code docker/kubernetes}. */
final class KubernetesFiles {

    private static final Set<String> ASK_THE_WORLD = Set.of("verification");

    /** Uploads lie in the data directory until they are read: one instance, on a volume that outlives it. */
    private static final Set<String> KEEP_FILES = Set.of("discovery");

    private static final String MADE = "# Made from the list of modules by DeploymentTests; do not edit.\n";

    private KubernetesFiles() {}

    /** Returns each file's text by its name. */
    static Map<String, String> of(SplitPlan plan, Images images) {
        var files = new LinkedHashMap<String, String>();
        files.put("settings.yaml", MADE + SETTINGS);
        files.put("database.yaml", MADE + DATABASE);
        files.put("kafka.yaml", MADE + KAFKA.formatted(images.kafka()));
        files.put(
                "edge.yaml",
                MADE
                        + deployment(SplitPlan.EDGE, String.join(",", plan.edge()), images, places(plan), false)
                        + SERVICE_AND_BUDGET.formatted(SplitPlan.EDGE)
                        + SCALER.formatted(SplitPlan.EDGE, 2, 4));
        for (var module : plan.modules()) {
            var keeps = KEEP_FILES.contains(module);
            files.put(
                    module + ".yaml",
                    MADE
                            + deployment(module, module, images, "", keeps)
                            + SERVICE_AND_BUDGET.formatted(module)
                            + (keeps ? VOLUME.formatted(module) : SCALER.formatted(module, 1, 4)));
        }
        files.put("network-policies.yaml", MADE + policies(plan));
        files.put(
                "kustomization.yaml",
                KUSTOMIZATION.formatted(files.keySet().stream()
                        .sorted()
                        .map("  - %s%n"::formatted)
                        .collect(Collectors.joining())));
        return files;
    }

    private static String deployment(String name, String modules, Images images, String places, boolean keeps) {
        return DEPLOYMENT.formatted(
                name,
                modules,
                images.tessera(),
                places,
                keeps ? "persistentVolumeClaim:\n            claimName: " + name : "emptyDir: {}",
                keeps
                        ? "  # one instance: its uploads lie on its volume\n  replicas: 1\n  strategy:\n    type: Recreate\n"
                        : "");
    }

    private static String places(SplitPlan plan) {
        return plan.modules().stream()
                .map(module -> PLACE.formatted(module.toUpperCase(Locale.ROOT), module))
                .collect(Collectors.joining());
    }

    private static String policies(SplitPlan plan) {
        var world = plan.modules().stream()
                .filter(ASK_THE_WORLD::contains)
                .map(WORLD::formatted)
                .collect(Collectors.joining());
        return POLICIES + world;
    }

    private static final String KUSTOMIZATION = """
            # Everything split, for Kubernetes 1.30 or newer. Made from the list of modules by DeploymentTests; do not edit.
            #
            #   kubectl create namespace tessera
            #   kubectl -n tessera create secret generic tessera \\
            #     --from-literal=postgres-password="$(openssl rand -base64 24)" \\
            #     --from-literal=spring.datasource.password="$(openssl rand -base64 24)" \\
            #     --from-literal=tessera.secret="$(openssl rand -base64 32)"
            #   kubectl apply -k docker/kubernetes
            #
            # Database and broker are single and for trying out: name your own in settings.yaml and leave theirs out. What
            # stands before the edge (an ingress with TLS) is yours to choose.
            apiVersion: kustomize.config.k8s.io/v1beta1
            kind: Kustomization
            namespace: tessera
            labels:
              - pairs:
                  app.kubernetes.io/part-of: tessera
            resources:
            %s""";

    private static final String SETTINGS = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: tessera
            data:
              SPRING_DATASOURCE_URL: jdbc:postgresql://database:5432/tessera
              SPRING_DATASOURCE_USERNAME: tessera
              TESSERA_DATABASE_POOLSIZE: "8"
              TESSERA_KAFKA_BOOTSTRAPSERVERS: kafka:9092
              TESSERA_IDENTITY_JWKSURI: http://edge:8080/api/identity/jwks
              TESSERA_JAVA_OPTS: -Xmx384m
            """;

    private static final String PLACE = """
                        - name: SPRING_CLOUD_DISCOVERY_CLIENT_SIMPLE_INSTANCES_%s_0_URI
                          value: http://%s:8080
            """;

    private static final String DEPLOYMENT = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: %1$s
            spec:
            %6$s  selector:
                matchLabels:
                  app.kubernetes.io/name: %1$s
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: %1$s
                    tessera: process
                spec:
                  automountServiceAccountToken: false
                  enableServiceLinks: false
                  terminationGracePeriodSeconds: 60
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 10001
                    runAsGroup: 10001
                    fsGroup: 10001
                    seccompProfile:
                      type: RuntimeDefault
                  containers:
                    - name: tessera
                      image: %3$s
                      envFrom:
                        - configMapRef:
                            name: tessera
                      env:
                        - name: TESSERA_MODULES
                          value: %2$s
            %4$s          ports:
                        - name: http
                          containerPort: 8080
                      startupProbe:
                        httpGet:
                          path: /actuator/health/liveness
                          port: http
                        periodSeconds: 2
                        failureThreshold: 90
                      livenessProbe:
                        httpGet:
                          path: /actuator/health/liveness
                          port: http
                        periodSeconds: 10
                        timeoutSeconds: 5
                      readinessProbe:
                        httpGet:
                          path: /actuator/health/readiness
                          port: http
                        periodSeconds: 3
                        timeoutSeconds: 3
                      lifecycle:
                        preStop:
                          # until the last of those who know this address has been told
                          sleep:
                            seconds: 5
                      resources:
                        requests:
                          cpu: 100m
                          memory: 640Mi
                        limits:
                          memory: 768Mi
                      securityContext:
                        allowPrivilegeEscalation: false
                        readOnlyRootFilesystem: true
                        capabilities:
                          drop: [ALL]
                      volumeMounts:
                        - name: data
                          mountPath: /var/lib/tessera
                        - name: scratch
                          mountPath: /tmp
                        - name: secrets
                          mountPath: /run/secrets
                          readOnly: true
                  volumes:
                    - name: data
                      %5$s
                    - name: scratch
                      emptyDir: {}
                    - name: secrets
                      secret:
                        secretName: tessera
                        defaultMode: 0440
                        # each file is named as the setting it holds
                        items:
                          - key: spring.datasource.password
                            path: spring.datasource.password
                          - key: tessera.secret
                            path: tessera.secret
            """;

    private static final String SERVICE_AND_BUDGET = """
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: %1$s
            spec:
              selector:
                app.kubernetes.io/name: %1$s
              ports:
                - name: http
                  port: 8080
                  targetPort: http
            ---
            apiVersion: policy/v1
            kind: PodDisruptionBudget
            metadata:
              name: %1$s
            spec:
              maxUnavailable: 1
              selector:
                matchLabels:
                  app.kubernetes.io/name: %1$s
            """;

    private static final String SCALER = """
            ---
            apiVersion: autoscaling/v2
            kind: HorizontalPodAutoscaler
            metadata:
              name: %1$s
            spec:
              scaleTargetRef:
                apiVersion: apps/v1
                kind: Deployment
                name: %1$s
              minReplicas: %2$d
              maxReplicas: %3$d
              metrics:
                - type: Resource
                  resource:
                    name: cpu
                    target:
                      type: AverageValue
                      averageValue: 700m
            """;

    private static final String VOLUME = """
            ---
            apiVersion: v1
            kind: PersistentVolumeClaim
            metadata:
              name: %1$s
            spec:
              accessModes: [ReadWriteOnce]
              resources:
                requests:
                  storage: 10Gi
            """;

    private static final String DATABASE = """
            apiVersion: v1
            kind: ConfigMap
            metadata:
              name: database
            data:
              # once, when the server is new: the user that Tessera migrates with is no superuser
              tessera.sh: |
                set -eu
                psql -v ON_ERROR_STOP=1 --username postgres --dbname postgres \\
                  -v password="$(cat /run/secrets/spring.datasource.password)" <<'SQL'
                create role tessera login createrole password :'password';
                create database tessera encoding 'UTF8' template template0;
                grant create on database tessera to tessera;
                SQL
            ---
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: database
            spec:
              serviceName: database
              replicas: 1
              selector:
                matchLabels:
                  app.kubernetes.io/name: database
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: database
                spec:
                  automountServiceAccountToken: false
                  enableServiceLinks: false
                  terminationGracePeriodSeconds: 60
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 999
                    runAsGroup: 999
                    fsGroup: 999
                    seccompProfile:
                      type: RuntimeDefault
                  containers:
                    - name: postgres
                      image: postgres:17.7-bookworm
                      env:
                        - name: POSTGRES_PASSWORD_FILE
                          value: /run/secrets/postgres-password
                        - name: POSTGRES_INITDB_ARGS
                          value: --encoding=UTF8 --auth-host=scram-sha-256
                        - name: PGDATA
                          value: /var/lib/postgresql/data/files
                      ports:
                        - name: postgres
                          containerPort: 5432
                      readinessProbe:
                        exec:
                          command: [pg_isready, -h, 127.0.0.1, -U, tessera, -d, tessera]
                        periodSeconds: 5
                      resources:
                        requests:
                          cpu: 250m
                          memory: 512Mi
                        limits:
                          memory: 1Gi
                      securityContext:
                        allowPrivilegeEscalation: false
                        capabilities:
                          drop: [ALL]
                      volumeMounts:
                        - name: data
                          mountPath: /var/lib/postgresql/data
                        - name: first-start
                          mountPath: /docker-entrypoint-initdb.d
                        - name: secrets
                          mountPath: /run/secrets
                          readOnly: true
                  volumes:
                    - name: first-start
                      configMap:
                        name: database
                    - name: secrets
                      secret:
                        secretName: tessera
                        defaultMode: 0440
                        items:
                          - key: postgres-password
                            path: postgres-password
                          - key: spring.datasource.password
                            path: spring.datasource.password
              volumeClaimTemplates:
                - metadata:
                    name: data
                  spec:
                    accessModes: [ReadWriteOnce]
                    resources:
                      requests:
                        storage: 20Gi
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: database
            spec:
              clusterIP: None
              selector:
                app.kubernetes.io/name: database
              ports:
                - name: postgres
                  port: 5432
            """;

    private static final String KAFKA = """
            apiVersion: apps/v1
            kind: StatefulSet
            metadata:
              name: kafka
            spec:
              serviceName: kafka
              replicas: 1
              selector:
                matchLabels:
                  app.kubernetes.io/name: kafka
              template:
                metadata:
                  labels:
                    app.kubernetes.io/name: kafka
                spec:
                  automountServiceAccountToken: false
                  # Kafka's image takes variables such as KAFKA_PORT for its own settings
                  enableServiceLinks: false
                  terminationGracePeriodSeconds: 60
                  securityContext:
                    runAsNonRoot: true
                    runAsUser: 1000
                    runAsGroup: 1000
                    fsGroup: 1000
                    seccompProfile:
                      type: RuntimeDefault
                  containers:
                    - name: kafka
                      image: apache/kafka:%1$s
                      env:
                        - { name: KAFKA_NODE_ID, value: "1" }
                        - { name: KAFKA_PROCESS_ROLES, value: "broker,controller" }
                        - { name: KAFKA_LISTENERS, value: "PLAINTEXT://0.0.0.0:9092,CONTROLLER://127.0.0.1:9093" }
                        - { name: KAFKA_ADVERTISED_LISTENERS, value: "PLAINTEXT://kafka:9092" }
                        - { name: KAFKA_LISTENER_SECURITY_PROTOCOL_MAP, value: "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT" }
                        - { name: KAFKA_INTER_BROKER_LISTENER_NAME, value: PLAINTEXT }
                        - { name: KAFKA_CONTROLLER_LISTENER_NAMES, value: CONTROLLER }
                        - { name: KAFKA_CONTROLLER_QUORUM_VOTERS, value: "1@127.0.0.1:9093" }
                        - { name: KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR, value: "1" }
                        - { name: KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR, value: "1" }
                        - { name: KAFKA_TRANSACTION_STATE_LOG_MIN_ISR, value: "1" }
                        - { name: KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS, value: "0" }
                        - { name: KAFKA_AUTO_CREATE_TOPICS_ENABLE, value: "false" }
                        - { name: KAFKA_LOG_DIRS, value: /var/lib/kafka/data/log }
                      ports:
                        - name: kafka
                          containerPort: 9092
                      readinessProbe:
                        tcpSocket:
                          port: kafka
                        periodSeconds: 5
                      resources:
                        requests:
                          cpu: 250m
                          memory: 1Gi
                        limits:
                          memory: 1536Mi
                      securityContext:
                        allowPrivilegeEscalation: false
                        capabilities:
                          drop: [ALL]
                      volumeMounts:
                        - name: data
                          mountPath: /var/lib/kafka/data
              volumeClaimTemplates:
                - metadata:
                    name: data
                  spec:
                    accessModes: [ReadWriteOnce]
                    resources:
                      requests:
                        storage: 20Gi
            ---
            apiVersion: v1
            kind: Service
            metadata:
              name: kafka
            spec:
              selector:
                app.kubernetes.io/name: kafka
              ports:
                - name: kafka
                  port: 9092
            """;

    private static final String POLICIES = """
            # Nothing is allowed but what is named: the edge is reached from anywhere, modules by the edge, the database and
            # Kafka by Tessera's processes. The broker and the database of one namespace serve that namespace only.
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: nothing
            spec:
              podSelector: {}
              policyTypes: [Ingress, Egress]
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: names
            spec:
              podSelector: {}
              policyTypes: [Egress]
              egress:
                - to:
                    - namespaceSelector:
                        matchLabels:
                          kubernetes.io/metadata.name: kube-system
                  ports:
                    - { protocol: UDP, port: 53 }
                    - { protocol: TCP, port: 53 }
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: processes
            spec:
              podSelector:
                matchLabels:
                  tessera: process
              policyTypes: [Ingress, Egress]
              ingress:
                # among themselves: the edge passes requests on, the others read its public keys
                - from:
                    - podSelector:
                        matchLabels:
                          tessera: process
                  ports:
                    - { protocol: TCP, port: 8080 }
              egress:
                - to:
                    - podSelector:
                        matchLabels:
                          tessera: process
                  ports:
                    - { protocol: TCP, port: 8080 }
                - to:
                    - podSelector:
                        matchLabels:
                          app.kubernetes.io/name: database
                  ports:
                    - { protocol: TCP, port: 5432 }
                - to:
                    - podSelector:
                        matchLabels:
                          app.kubernetes.io/name: kafka
                  ports:
                    - { protocol: TCP, port: 9092 }
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: edge
            spec:
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: edge
              policyTypes: [Ingress]
              ingress:
                - ports:
                    - { protocol: TCP, port: 8080 }
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: database
            spec:
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: database
              policyTypes: [Ingress]
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          tessera: process
                  ports:
                    - { protocol: TCP, port: 5432 }
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: kafka
            spec:
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: kafka
              policyTypes: [Ingress, Egress]
              ingress:
                - from:
                    - podSelector:
                        matchLabels:
                          tessera: process
                  ports:
                    - { protocol: TCP, port: 9092 }
            """;

    private static final String WORLD = """
            ---
            apiVersion: networking.k8s.io/v1
            kind: NetworkPolicy
            metadata:
              name: %1$s-asks-name-servers
            spec:
              podSelector:
                matchLabels:
                  app.kubernetes.io/name: %1$s
              policyTypes: [Egress]
              egress:
                - ports:
                    - { protocol: UDP, port: 53 }
                    - { protocol: TCP, port: 53 }
            """;
}
