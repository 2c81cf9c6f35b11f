package io.tessera.verification.dns;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.xbill.DNS.DClass;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * A name server on loopback that says what a test wants. Zones are named by the first label of the domain: {@code mx.},
 * {@code a.}, {@code aaaa.}, {@code null.}, {@code empty.}, {@code fail.}, {@code silent.}; all else does not exist.
 */
public final class StubResolver implements AutoCloseable {

    private final DatagramSocket socket;
    private final Map<String, AtomicInteger> asked = new ConcurrentHashMap<>();

    /** Starts it on a free port. */
    public StubResolver() {
        try {
            socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofPlatform().daemon().name("stub-resolver").start(this::serve);
    }

    /** Returns where it listens, as the setting wants it. */
    public String address() {
        return "127.0.0.1:" + socket.getLocalPort();
    }

    /** Returns how often a type of a domain was asked for. */
    public int asked(String domain, int type) {
        var count = asked.get(domain + " " + Type.string(type));
        return count == null ? 0 : count.get();
    }

    private void serve() {
        var buffer = new byte[4096];
        while (!socket.isClosed()) {
            try {
                var packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                var query = new Message(Arrays.copyOf(packet.getData(), packet.getLength()));
                var answer = answer(query);
                if (answer != null) {
                    var wire = answer.toWire();
                    socket.send(new DatagramPacket(wire, wire.length, packet.getSocketAddress()));
                }
            } catch (IOException closed) {
                // the test is over, or sent something that is no question
            }
        }
    }

    private Message answer(Message query) throws IOException {
        var question = query.getQuestion();
        var domain = question.getName().toString(true);
        asked.computeIfAbsent(domain + " " + Type.string(question.getType()), key -> new AtomicInteger())
                .incrementAndGet();
        var answer = new Message(query.getHeader().getID());
        answer.getHeader().setFlag(Flags.QR);
        answer.addRecord(question, Section.QUESTION);
        switch (domain.substring(0, domain.indexOf('.'))) {
            case "mx" -> add(answer, question, Type.MX, "10 mail." + domain + ".");
            case "null" -> add(answer, question, Type.MX, "0 .");
            case "a" -> add(answer, question, Type.A, "192.0.2.1");
            case "aaaa" -> add(answer, question, Type.AAAA, "2001:db8::1");
            case "empty" -> soa(answer, question.getName());
            case "fail" -> answer.getHeader().setRcode(Rcode.SERVFAIL);
            case "silent" -> {
                return null;
            }
            default -> {
                answer.getHeader().setRcode(Rcode.NXDOMAIN);
                soa(answer, question.getName());
            }
        }
        return answer;
    }

    private static void add(Message answer, Record question, int type, String data) throws IOException {
        if (question.getType() == type) {
            answer.addRecord(
                    Record.fromString(question.getName(), type, DClass.IN, 3_600, data, Name.root), Section.ANSWER);
        } else {
            soa(answer, question.getName());
        }
    }

    private static void soa(Message answer, Name name) throws IOException {
        answer.addRecord(
                Record.fromString(name, Type.SOA, DClass.IN, 900, "ns. admin. 1 2 3 4 600", Name.root),
                Section.AUTHORITY);
    }

    @Override
    public void close() {
        socket.close();
    }
}
