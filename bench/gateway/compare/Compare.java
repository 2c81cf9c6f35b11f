package io.tessera.bench.gateway;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The edge, a bare route and nginx before the same backend, in turn. */
public final class Compare implements AutoCloseable {

    private static final int WARM_UPS = 8;
    private static final double WARM_UP_SECONDS = 5;
    private static final String KEY = "tsr_benchmark-of-the-gateway-" + "0123456789abcdef".repeat(3);

    private final Path tessera;
    private final Path folder;
    private final List<Process> processes = new ArrayList<>();

    private Compare(Path tessera, Path folder) {
        this.tessera = tessera;
        this.folder = folder;
    }

    /** Takes the launcher, a folder to work in, rounds, requests a second, seconds, and the bare route's class path. */
    public static void main(String[] arguments) throws Exception {
        try (var compare = new Compare(Path.of(arguments[0]), Path.of(arguments[1]))) {
            compare.run(
                    Integer.parseInt(arguments[2]),
                    Double.parseDouble(arguments[3]),
                    Double.parseDouble(arguments[4]),
                    arguments[5]);
        }
        System.exit(0);
    }

    private void run(int rounds, double rate, double seconds, String bareClassPath) throws Exception {
        try (var backend = new Backend()) {
            var ways = new LinkedHashMap<String, Arrivals>();
            ways.put("no way between", to(backend.port()));
            nginx(backend.port()).ifPresentOrElse(
                    port -> ways.put("nginx", to(port)), () -> System.out.println("nginx is not installed: left out"));
            ways.put("bare route", to(bareRoute(bareClassPath, backend.port())));
            ways.put("edge of Tessera", to(edge(backend.port())));
            for (var way : ways.entrySet()) {
                awaitAnswer(way.getKey(), way.getValue());
                warmUp(way.getValue(), rate);
            }
            var p50 = new LinkedHashMap<String, List<Double>>();
            var p99 = new LinkedHashMap<String, List<Double>>();
            for (var round = 1; round <= rounds; round++) {
                for (var way : ways.entrySet()) {
                    var took = way.getValue().at(rate, seconds);
                    p50.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(at(took, 0.50));
                    p99.computeIfAbsent(way.getKey(), name -> new ArrayList<>()).add(at(took, 0.99));
                    System.out.printf(
                            "round %d  %-16s p50 %7.3f ms  p99 %8.3f ms  load %.1f%n",
                            round, way.getKey(), at(took, 0.50), at(took, 0.99), load());
                }
            }
            report(p50, p99);
        }
    }

    /** Medians of the rounds, and what each way adds to none. */
    private static void report(Map<String, List<Double>> p50, Map<String, List<Double>> p99) {
        System.out.println();
        var direct50 = median(p50.get("no way between"));
        var direct99 = median(p99.get("no way between"));
        p50.forEach((way, all) -> System.out.printf(
                "%-16s p50 %7.3f ms (adds %7.3f)   p99 %8.3f ms (adds %8.3f)%n",
                way, median(all), median(all) - direct50, median(p99.get(way)), median(p99.get(way)) - direct99));
        var bare = median(p50.get("bare route")) - direct50;
        var edge = median(p50.get("edge of Tessera")) - direct50;
        System.out.printf("the edge adds %.2f times what a bare route adds at p50%n", edge / bare);
    }

    private static Arrivals to(int port) {
        return new Arrivals(URI.create("http://127.0.0.1:" + port + "/api/scoring/models/current"), KEY);
    }

    private static void awaitAnswer(String name, Arrivals way) throws InterruptedException {
        for (var attempt = 0; attempt < 240; attempt++) {
            if (way.isAnswered()) {
                return;
            }
            Thread.sleep(500);
        }
        throw new IllegalStateException(name + " does not answer");
    }

    /** A compiler at work takes the time from what is measured. */
    private static void warmUp(Arrivals way, double rate) throws InterruptedException {
        for (var round = 0; round < WARM_UPS; round++) {
            way.at(rate * 2, WARM_UP_SECONDS);
        }
    }

    private int edge(int backend) throws IOException {
        var port = freePort();
        var command = new ProcessBuilder(
                tessera.toString(),
                "serve",
                "--tessera.modules=gateway,identity",
                "--server.port=" + port,
                "--tessera.data-dir=" + folder.resolve("edge"),
                "--spring.cloud.discovery.client.simple.instances.scoring[0].uri=http://127.0.0.1:" + backend,
                "--tessera.gateway.rate.requests=1000000");
        command.environment().put("TESSERA_BOOTSTRAP_API_KEY", KEY);
        start(command, "edge.log");
        return port;
    }

    private int bareRoute(String classPath, int backend) throws IOException {
        var port = freePort();
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        start(
                new ProcessBuilder(
                        java, "-Xmx512m", "-XX:+UseSerialGC", "-cp", classPath, "io.tessera.bench.gateway.BareRoute", "" + port, "" + backend),
                "bare.log");
        return port;
    }

    private Optional<Integer> nginx(int backend) throws IOException {
        if (Arrays.stream(System.getenv("PATH").split(File.pathSeparator)).noneMatch(dir -> Files.isExecutable(Path.of(dir, "nginx")))) {
            return Optional.empty();
        }
        var port = freePort();
        var home = Files.createDirectories(folder.resolve("nginx"));
        Files.writeString(home.resolve("nginx.conf"), """
                daemon off;
                worker_processes 1;
                pid nginx.pid;
                error_log stderr;
                events { worker_connections 256; }
                http {
                  access_log off;
                  upstream backend { server 127.0.0.1:%d; keepalive 32; }
                  server {
                    listen 127.0.0.1:%d;
                    location / { proxy_pass http://backend; proxy_http_version 1.1; proxy_set_header Connection ""; }
                  }
                }
                """.formatted(backend, port));
        start(new ProcessBuilder("nginx", "-p", home.toString(), "-c", "nginx.conf", "-e", "stderr"), "nginx.log");
        return Optional.of(port);
    }

    private void start(ProcessBuilder command, String log) throws IOException {
        processes.add(command.redirectErrorStream(true)
                .redirectOutput(folder.resolve(log).toFile())
                .start());
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static double at(long[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))] / 1e6;
    }

    private static double median(List<Double> values) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    @Override
    public void close() {
        processes.forEach(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
        processes.forEach(process -> process.onExit().join());
    }
}
