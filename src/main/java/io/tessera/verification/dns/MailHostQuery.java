package io.tessera.verification.dns;

import io.tessera.verification.judgement.MailHostEvidence;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.xbill.DNS.DClass;
import org.xbill.DNS.MXRecord;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.TextParseException;
import org.xbill.DNS.Type;

/**
 * Asks about one domain: MX records first; where there are none, an address of the host that then stands in for them (RFC 5321
 * §5.1), IPv4 before IPv6. A lone MX with the root as its host says that the domain takes no mail (RFC 7505). Any failure, and
 * any code other than "no such name", tells nothing.
 */
final class MailHostQuery {

    private final Resolver resolver;
    private final String domain;

    MailHostQuery(Resolver resolver, String domain) {
        this.resolver = resolver;
        this.domain = domain;
    }

    CompletableFuture<MailHostAnswer> ask() {
        try {
            var name = Name.fromString(domain, Name.root);
            return send(name, Type.MX)
                    .thenCompose(answer -> afterMx(name, answer))
                    .exceptionally(failure -> MailHostAnswer.none())
                    .toCompletableFuture();
        } catch (TextParseException notAName) {
            return CompletableFuture.completedFuture(MailHostAnswer.none());
        }
    }

    private CompletionStage<Message> send(Name name, int type) {
        return resolver.sendAsync(Message.newQuery(Record.newRecord(name, type, DClass.IN)));
    }

    private CompletionStage<MailHostAnswer> afterMx(Name name, Message answer) {
        if (answer.getRcode() == Rcode.NXDOMAIN) {
            return answered(MailHostEvidence.NO_DOMAIN, answer);
        }
        if (answer.getRcode() != Rcode.NOERROR) {
            return CompletableFuture.completedFuture(MailHostAnswer.none());
        }
        var hosts = of(answer, Type.MX);
        if (hosts.isEmpty()) {
            return address(name, Type.A);
        }
        var none = hosts.stream().allMatch(host -> ((MXRecord) host).getTarget().equals(Name.root));
        return answered(none ? MailHostEvidence.REFUSES_MAIL : MailHostEvidence.FOUND, answer);
    }

    private CompletionStage<MailHostAnswer> address(Name name, int type) {
        return send(name, type).thenCompose(answer -> {
            if (answer.getRcode() != Rcode.NOERROR && answer.getRcode() != Rcode.NXDOMAIN) {
                return CompletableFuture.completedFuture(MailHostAnswer.none());
            }
            if (!of(answer, type).isEmpty()) {
                return answered(MailHostEvidence.FOUND, answer);
            }
            return type == Type.A ? address(name, Type.AAAA) : answered(MailHostEvidence.NO_HOST, answer);
        });
    }

    private static CompletionStage<MailHostAnswer> answered(MailHostEvidence evidence, Message answer) {
        return CompletableFuture.completedFuture(MailHostAnswer.of(evidence, ttl(answer)));
    }

    private static List<Record> of(Message answer, int type) {
        return answer.getSection(Section.ANSWER).stream()
                .filter(each -> each.getType() == type)
                .toList();
    }

    /** The shortest life among the records; of a "no", that of the SOA record (RFC 2308 §5). */
    private static long ttl(Message answer) {
        var answers = answer.getSection(Section.ANSWER);
        if (!answers.isEmpty()) {
            return answers.stream().mapToLong(Record::getTTL).min().orElse(0);
        }
        return answer.getSection(Section.AUTHORITY).stream()
                .filter(SOARecord.class::isInstance)
                .mapToLong(soa -> Math.min(soa.getTTL(), ((SOARecord) soa).getMinimum()))
                .min()
                .orElse(0);
    }
}
