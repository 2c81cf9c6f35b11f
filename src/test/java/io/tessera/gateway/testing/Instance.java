package io.tessera.gateway.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

/** An instance of a module, on a port of its own: ready until told otherwise, answering as it is told. */
public final class Instance implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private volatile HttpHandler behaviour = exchange -> answer(exchange, 200, "fine");

    /**
     * A request as it arrived.
     *
     * @param line method and target
     * @param headers its headers
     */
    public record Asked(String line, com.sun.net.httpserver.Headers headers) {}

    private Instance(int port) {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 50);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/actuator/health/readiness", exchange -> answer(exchange, ready.get() ? 200 : 503, ""));
        server.createContext("/", exchange -> {
            asked.add(new Asked(
                    exchange.getRequestMethod() + " " + exchange.getRequestURI(), exchange.getRequestHeaders()));
            behaviour.handle(exchange);
        });
        server.start();
    }

    /** Starts an instance on a free port. */
    public static Instance start() {
        return new Instance(0);
    }

    /** Starts an instance where another one was. */
    public static Instance startAt(URI address) {
        return new Instance(address.getPort());
    }

    /** Says how requests are answered from now on. */
    public Instance answering(HttpHandler how) {
        behaviour = how;
        return this;
    }

    /** Says whether it is ready from now on. */
    public void ready(boolean whether) {
        ready.set(whether);
    }

    /** Returns the requests so far. */
    public List<Asked> asked() {
        return asked;
    }

    /** Returns method and target of each request so far. */
    public List<String> lines() {
        return asked.stream().map(Asked::line).toList();
    }

    /** Returns its address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Answers with a text, after reading the body to its end. */
    public static void answer(HttpExchange exchange, int status, String text) throws IOException {
        exchange.getRequestBody().transferTo(java.io.OutputStream.nullOutputStream());
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    /** Breaks every connection and gives the port back. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
