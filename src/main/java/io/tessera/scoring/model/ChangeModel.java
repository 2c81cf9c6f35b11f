package io.tessera.scoring.model;

import io.tessera.platform.events.FlowId;
import io.tessera.platform.events.Flows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Puts a model in force, and has everyone scored again as a flow. */
@Service
public class ChangeModel {

    private final Flows flows;
    private final PutModelInForce putInForce;

    ChangeModel(Flows flows, PutModelInForce putInForce) {
        this.flows = flows;
        this.putInForce = putInForce;
    }

    /**
     * Puts a model in force.
     *
     * @param model the model
     * @param basedOn the version it was made from; null for whichever is in force
     * @param author who wants it
     * @return what became of it
     */
    public ModelChange change(PointsModel model, @Nullable Long basedOn, String author) {
        var faults = ModelRules.faults(model);
        if (!faults.isEmpty()) {
            return new ModelChange.Faulty(faults);
        }
        var flow = FlowId.random();
        List<ModelChange> answer = new ArrayList<>(1);
        flows.within(flow, () -> answer.add(putInForce.put(model, basedOn, author, flow)));
        return answer.getFirst();
    }
}
