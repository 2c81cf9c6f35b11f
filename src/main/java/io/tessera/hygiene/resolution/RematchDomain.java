package io.tessera.hygiene.resolution;

import io.tessera.hygiene.DomainRemarked;
import io.tessera.hygiene.matching.MatchKeys;
import io.tessera.hygiene.matching.Member;
import io.tessera.hygiene.standard.Domains;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Gives the records of a domain new keys when it turned out to give addresses to anybody, or not to after all. */
@Component
class RematchDomain {

    private static final int AT_ONCE = 2_000;

    private final Turns turns;
    private final Knowledge knowledge;
    private final RecordTable records;
    private final Resolve resolve;
    private final ApplicationEventPublisher publisher;

    RematchDomain(
            Turns turns,
            Knowledge knowledge,
            RecordTable records,
            Resolve resolve,
            ApplicationEventPublisher publisher) {
        this.turns = turns;
        this.knowledge = knowledge;
        this.records = records;
        this.resolve = resolve;
        this.publisher = publisher;
    }

    @ApplicationModuleListener(id = "hygiene-domain-remarked")
    void on(DomainRemarked event) {
        var turn = turns.take();
        var found = found(event);
        var came = new ArrayList<Member>();
        var went = new ArrayList<Member>();
        for (var member : found) {
            var again = Member.of(member.record(), knowledge.marks());
            if (!again.keys().equals(member.keys())) {
                came.add(again);
                went.add(member);
            }
        }
        if (!came.isEmpty()) {
            resolve.apply(Change.replacing(came, went), turn);
        }
        if (found.size() == AT_ONCE) {
            publisher.publishEvent(new DomainRemarked(
                    event.aggregateId(), turn, event.domain(), found.getLast().id()));
        }
    }

    /** A domain that no longer is a company's is found by the company's key; the other way round all must be read. */
    private List<Member> found(DomainRemarked event) {
        var company = Domains.registrable(event.domain()).orElse(event.domain());
        return knowledge.marks().test(event.domain())
                ? records.ofCompany(MatchKeys.companyByDomain(company), event.after(), AT_ONCE)
                : records.ofDomain(event.domain(), event.after(), AT_ONCE);
    }
}
