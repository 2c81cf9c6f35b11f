package io.tessera.hygiene.resolution;

import io.tessera.hygiene.DomainRemarked;
import io.tessera.hygiene.marks.Mark;
import io.tessera.hygiene.marks.Marks;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.EmailsVerified;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Learns from verdicts which domains give addresses to anybody. */
@Component
class TakeMarks {

    private final Turns turns;
    private final Marks marks;
    private final ApplicationEventPublisher publisher;

    TakeMarks(Turns turns, Marks marks, ApplicationEventPublisher publisher) {
        this.turns = turns;
        this.marks = marks;
        this.publisher = publisher;
    }

    @ApplicationModuleListener(id = "hygiene-domain-marks")
    void on(List<EmailsVerified> events) {
        var newest = new HashMap<String, Mark>();
        for (var event : events) {
            for (var verdict : event.items()) {
                var mark = new Mark(
                        verdict.domain(), verdict.checkedAt().truncatedTo(ChronoUnit.HOURS), anybodys(verdict));
                newest.merge(mark.domain(), mark, (a, b) -> b.prevailsOver(a) ? b : a);
            }
        }
        if (marks.mayBeNews(newest.values())) {
            var turn = turns.take();
            marks.take(newest.values())
                    .forEach(domain -> publisher.publishEvent(new DomainRemarked(
                            UUID.nameUUIDFromBytes(domain.getBytes(StandardCharsets.UTF_8)), turn, domain, null)));
        }
    }

    /** Typing errors are told of free providers only: all who mistyped one would be colleagues otherwise. */
    private static boolean anybodys(EmailVerdict verdict) {
        return verdict.freeProvider()
                || verdict.disposable()
                || verdict.reasons().contains(EmailReason.TYPO_SUSPECTED);
    }
}
