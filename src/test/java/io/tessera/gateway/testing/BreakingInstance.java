package io.tessera.gateway.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/** An instance that says it is ready and then breaks every connection once a request has come in. */
public final class BreakingInstance implements AutoCloseable {

    private final ServerSocket server;
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger probes = new AtomicInteger();

    private BreakingInstance(ServerSocket server) {
        this.server = server;
    }

    /** Starts one on a free port. */
    public static BreakingInstance start() throws IOException {
        var instance = new BreakingInstance(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(instance::accept);
        return instance;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                var socket = server.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            var reader = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            var line = reader.readLine();
            while (line != null && !line.isEmpty() && !line.startsWith("GET /actuator/")) {
                line = reader.readLine();
                if (line != null && line.isEmpty()) {
                    requests.incrementAndGet();
                }
            }
            if (line != null && line.startsWith("GET /actuator/")) {
                probes.incrementAndGet();
                socket.getOutputStream()
                        .write("HTTP/1.1 200 \r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Returns how many requests came in. */
    public int requests() {
        return requests.get();
    }

    /** Returns how often it was asked whether it is ready. */
    public int probes() {
        return probes.get();
    }

    /** Returns its address. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
