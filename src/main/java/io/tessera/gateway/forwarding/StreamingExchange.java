package io.tessera.gateway.forwarding;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Objects;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.gateway.server.mvc.handler.ProxyExchange;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Sends one request to one instance. Bodies run through in both directions; Spring Cloud's own exchanges read forms to write them
 * anew, give streams the time limit of answers, and wait for the end of a stream whose client has left.
 */
final class StreamingExchange implements ProxyExchange {

    private final CloseableHttpClient client;
    private final RequestConfig forStreams;
    private final ProblemAnswers problems;

    StreamingExchange(CloseableHttpClient client, ForwardingSettings settings, ProblemAnswers problems) {
        this.client = client;
        this.forStreams = RequestConfig.custom()
                .setProtocolUpgradeEnabled(false)
                .setConnectionRequestTimeout(Timeout.of(settings.patience()))
                .setResponseTimeout(Timeout.of(settings.streamTimeout()))
                .build();
        this.problems = problems;
    }

    /**
     * Sends the request and waits until its answer begins.
     *
     * @throws InstanceFailure when there is none
     */
    @Override
    public ServerResponse exchange(Request request) {
        var incoming = request.getServerRequest().servletRequest();
        var body = PassedBody.of(incoming);
        var outgoing = outgoing(request, incoming, body);
        var response = send(outgoing, target(request), body);
        var answer = new PassedAnswer(outgoing, response, problems);
        request.getResponseConsumers().forEach(consumer -> consumer.accept(new Received(response), answer));
        return answer;
    }

    private HttpUriRequestBase outgoing(Request request, HttpServletRequest incoming, @Nullable PassedBody body) {
        var outgoing =
                new HttpUriRequestBase(request.getMethod().name(), Objects.requireNonNull(request.getUri(), "uri"));
        // as it was sent, byte by byte: what it means is for the module to say
        var query = incoming.getQueryString();
        outgoing.setPath(query == null ? incoming.getRequestURI() : incoming.getRequestURI() + "?" + query);
        request.getHeaders().forEach((name, values) -> values.forEach(value -> outgoing.addHeader(name, value)));
        outgoing.setEntity(body);
        if (EventStreams.areAskedForBy(incoming)) {
            outgoing.setConfig(forStreams);
        }
        return outgoing;
    }

    private static HttpHost target(Request request) {
        URI uri = Objects.requireNonNull(request.getUri(), "uri");
        return new HttpHost(uri.getScheme(), uri.getHost(), uri.getPort());
    }

    private ClassicHttpResponse send(HttpUriRequestBase outgoing, HttpHost target, @Nullable PassedBody body) {
        try {
            return client.executeOpen(target, outgoing, HttpClientContext.create());
        } catch (ClientBrokeOffException notTheirFault) {
            throw ClientFailure.of(notTheirFault);
        } catch (IOException failed) {
            throw new InstanceFailure(kind(failed), body == null || !body.isTouched(), failed);
        }
    }

    private static InstanceFailure.Kind kind(IOException failed) {
        return switch (failed) {
            case ConnectTimeoutException tooLong -> InstanceFailure.Kind.UNREACHABLE;
            case ConnectException refused -> InstanceFailure.Kind.UNREACHABLE;
            case NoRouteToHostException lost -> InstanceFailure.Kind.UNREACHABLE;
            case UnknownHostException unknown -> InstanceFailure.Kind.UNREACHABLE;
            case ConnectionRequestTimeoutException busy -> InstanceFailure.Kind.SLOW;
            case SocketTimeoutException silent -> InstanceFailure.Kind.SLOW;
            default -> InstanceFailure.Kind.BROKEN;
        };
    }

    /** An answer's head, as Spring Cloud's filters of headers want to see it. */
    private record Received(ClassicHttpResponse response) implements Response {

        @Override
        public HttpStatusCode getStatusCode() {
            return HttpStatusCode.valueOf(response.getCode());
        }

        @Override
        public HttpHeaders getHeaders() {
            var headers = new HttpHeaders();
            for (var header : response.getHeaders()) {
                headers.add(header.getName(), header.getValue() == null ? "" : header.getValue());
            }
            return headers;
        }
    }
}
