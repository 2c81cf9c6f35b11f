package io.tessera.bench.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** Requests at a fixed rate, whatever the answers do (open loop): one that has to wait counts from when it was due. */
final class Arrivals {

    private static final int SENDERS = 16;

    private final HttpRequest request;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Arrivals(URI address, String key) {
        this.request = HttpRequest.newBuilder(address)
                .header("Authorization", "Bearer " + key)
                .build();
    }

    /** Returns how long each request took, in nanoseconds, ascending. */
    long[] at(double rate, double seconds) throws InterruptedException {
        var took = new long[(int) (rate * seconds)];
        var next = new AtomicInteger();
        var failed = new AtomicInteger();
        var start = System.nanoTime();
        var done = new CountDownLatch(SENDERS);
        for (var sender = 0; sender < SENDERS; sender++) {
            Thread.ofPlatform().daemon().start(() -> {
                for (var n = next.getAndIncrement(); n < took.length; n = next.getAndIncrement()) {
                    var due = start + (long) (n * 1e9 / rate);
                    for (var wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                        LockSupport.parkNanos(wait);
                    }
                    if (!isAnswered()) {
                        failed.incrementAndGet();
                    }
                    took[n] = System.nanoTime() - due;
                }
                done.countDown();
            });
        }
        done.await();
        if (failed.get() > 0) {
            throw new IllegalStateException("%d of %d requests to %s failed".formatted(failed.get(), took.length, request.uri()));
        }
        Arrays.sort(took);
        return took;
    }

    boolean isAnswered() {
        try {
            return client.send(request, BodyHandlers.ofByteArray()).statusCode() == 200;
        } catch (IOException notThere) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
