package io.tessera.gateway.joining;

import io.tessera.gateway.instances.ModuleInstances;
import io.tessera.gateway.instances.RemoteModules;
import io.tessera.platform.access.Caller;
import io.tessera.platform.access.ServiceTokens;
import io.tessera.platform.modules.ModuleNames;
import io.tessera.platform.web.PartialAnswers;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The other processes: each instance of each module that is found, asked all at a time. */
final class Peers implements AutoCloseable {

    /** Says that only the part of the asked process is wanted, and who wants it. */
    static final String ASKED_BY = PartialAnswers.ASKED_BY;

    /** Says that a process has asked itself. */
    static final String MYSELF = "Tessera-Myself";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final RemoteModules remote;
    private final ModuleInstances instances;
    private final ServiceTokens tokens;
    private final JsonMapper json;
    private final String me = UUID.randomUUID().toString();
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();

    Peers(RemoteModules remote, ModuleInstances instances, ServiceTokens tokens, JsonMapper json) {
        this.remote = remote;
        this.instances = instances;
        this.tokens = tokens;
        this.json = json;
    }

    /** Returns whether a process that asks so is this one. */
    boolean isMyself(String askedBy) {
        return me.equals(askedBy);
    }

    /**
     * Asks all others, on behalf of a caller.
     *
     * @param target path and query
     * @return their parts, and who is away; modules that nobody runs are among those
     */
    List<PeerAnswer> ask(String target, Caller caller) {
        var token = tokens.issue(caller, "platform");
        var answers = new ArrayList<PeerAnswer>();
        remote.names().stream()
                .filter(module -> instances.of(module).isEmpty())
                .forEach(module -> answers.add(new PeerAnswer.Away(module, "no process that runs it is found")));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = addresses().stream()
                    .map(address -> threads.submit(() -> ask(address, target, token)))
                    .toList();
            asked.forEach(answer -> answers.add(result(answer)));
        }
        answers.removeIf(answer -> answer instanceof PeerAnswer.Myself);
        return answers;
    }

    private LinkedHashSet<String> addresses() {
        var addresses = new LinkedHashSet<String>();
        ModuleNames.all()
                .forEach(module ->
                        instances.of(module).forEach(instance -> addresses.add(ModuleInstances.address(instance))));
        return addresses;
    }

    private PeerAnswer ask(String address, String target, String token) throws InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + target))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/json")
                .header(ASKED_BY, me)
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofString());
            if (answer.headers().firstValue(MYSELF).isPresent()) {
                return new PeerAnswer.Myself();
            }
            return answer.statusCode() == 200
                    ? new PeerAnswer.Part(address, json.readTree(answer.body()))
                    : new PeerAnswer.Away(address, "it answered with status " + answer.statusCode());
        } catch (IOException | JacksonException away) {
            return new PeerAnswer.Away(address, "it does not answer");
        }
    }

    private static PeerAnswer result(Future<PeerAnswer> answer) {
        try {
            return answer.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
