package io.tessera.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** A network between two processes that does what networks do: passes bytes, until it is told to be away, or to break off. */
final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 1 << 16;

    private final ServerSocket entrance;
    private final int target;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger answersToLose = new AtomicInteger();
    private volatile boolean away;

    /** Stands in front of a port of this machine. */
    FaultProxy(int target) {
        this.target = target;
        try {
            entrance = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("fault-proxy").start(this::takeConnections);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Breaks every connection off and refuses new ones, until {@link #back}. */
    void away() {
        away = true;
        breakOff();
    }

    void back() {
        away = false;
    }

    /** Breaks every connection off, once. */
    void breakOff() {
        open.forEach(FaultProxy::reset);
    }

    /** Breaks connections off when the target has answered and the client has not heard of it: so many times from now on. */
    void loseAnswers(int count) {
        answersToLose.addAndGet(count);
    }

    private void takeConnections() {
        while (!entrance.isClosed()) {
            try {
                pass(entrance.accept());
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pass(Socket client) {
        try {
            if (away) {
                reset(client);
                return;
            }
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            client.setTcpNoDelay(true);
            server.setTcpNoDelay(true);
            open.add(client);
            open.add(server);
            Thread.ofVirtual().start(() -> pump(client, server, false));
            Thread.ofVirtual().start(() -> pump(server, client, true));
        } catch (IOException nobodyThere) {
            reset(client);
        }
    }

    private void pump(Socket from, Socket to, boolean answers) {
        var buffer = new byte[BUFFER];
        try {
            while (true) {
                var count = from.getInputStream().read(buffer);
                if (count < 0 || answers && isToBeLost()) {
                    break;
                }
                to.getOutputStream().write(buffer, 0, count);
            }
        } catch (IOException brokenOff) {
            // both ends are told below
        }
        reset(from);
        reset(to);
        open.remove(from);
        open.remove(to);
    }

    private boolean isToBeLost() {
        return answersToLose.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }

    /** Closes without the usual farewell, as a lost network does. */
    private static void reset(Socket socket) {
        try {
            socket.setSoLinger(true, 0);
            socket.close();
        } catch (IOException closedAlready) {
            // that is what was wanted
        }
    }

    @Override
    public void close() {
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        breakOff();
    }
}
