package io.tessera.scoring.model;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import io.tessera.scoring.RescoringDue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The transaction in which a model comes into force and its rescoring begins. */
@Component
class PutModelInForce {

    private final Models models;
    private final Flows flows;
    private final ApplicationEventPublisher events;

    PutModelInForce(Models models, Flows flows, ApplicationEventPublisher events) {
        this.models = models;
        this.flows = flows;
        this.events = events;
    }

    @Transactional
    ModelChange put(PointsModel model, @Nullable Long basedOn, String author, FlowId flow) {
        var current = models.current();
        if (basedOn != null && basedOn != current.version()) {
            return outdated(current, model);
        }
        if (current.model().equals(model)) {
            return new ModelChange.Unchanged(current);
        }
        var version = current.version() + 1;
        if (!models.add(version, model, author)) {
            return outdated(models.current(), model);
        }
        flows.open(flow, "rescore");
        events.publishEvent(new RescoringDue(rescoring(version), 1, version, null));
        flows.complete(flow);
        return new ModelChange.Changed(models.current(), flow);
    }

    private static ModelChange outdated(ModelVersion current, PointsModel wish) {
        return new ModelChange.Outdated(current, ModelDifference.between(current.model(), wish));
    }

    private static UUID rescoring(long version) {
        return UUID.nameUUIDFromBytes(("rescoring:" + version).getBytes(StandardCharsets.UTF_8));
    }
}
