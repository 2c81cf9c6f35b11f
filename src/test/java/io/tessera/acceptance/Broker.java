package io.tessera.acceptance;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** A Kafka broker in a process of its own, which clients reach through a {@link FaultProxy} only. */
final class Broker implements AutoCloseable {

    private final Path folder;
    private final int port;
    private final int controllerPort;
    private final FaultProxy network;
    private Process process;

    private Broker(Path folder) throws IOException {
        this.folder = folder;
        this.port = Server.freePort();
        this.controllerPort = Server.freePort();
        this.network = new FaultProxy(port);
        this.process = run();
        awaitStart();
    }

    static Broker in(Path folder) {
        try {
            return new Broker(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns where clients are to go. */
    String address() {
        return "127.0.0.1:" + network.port();
    }

    FaultProxy network() {
        return network;
    }

    /** Kills it with {@code kill -9} and starts it again with what it had written. */
    void killAndStartAgain() {
        process.destroyForcibly();
        join();
        try {
            process = run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process run() throws IOException {
        return Program.tessera(
                        "serve",
                        "--tessera.modules=broker",
                        "--tessera.data-dir=" + folder,
                        "--tessera.broker.port=" + port,
                        "--tessera.broker.controller-port=" + controllerPort,
                        "--tessera.broker.advertised=" + address())
                .start(Files.createTempFile("tessera-broker", ".log"));
    }

    private void awaitStart() {
        await("start of the broker").atMost(Duration.ofMinutes(2)).until(this::takesClients);
    }

    private boolean takesClients() {
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    private void join() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        process.destroy();
        join();
        network.close();
    }
}
