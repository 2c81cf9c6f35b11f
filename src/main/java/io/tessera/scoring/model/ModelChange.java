package io.tessera.scoring.model;

import io.tessera.platform.events.FlowId;
import java.util.List;

/** Answer to the wish to put a model in force. */
public sealed interface ModelChange {

    /**
     * It is in force, and everyone is scored again in the background.
     *
     * @param version the new version
     * @param flow the flow of the rescoring
     */
    record Changed(ModelVersion version, FlowId flow) implements ModelChange {}

    /**
     * It says what the model in force says; nothing happened.
     *
     * @param version the version in force
     */
    record Unchanged(ModelVersion version) implements ModelChange {}

    /**
     * The wish was made on an older version; nothing happened.
     *
     * @param current the version in force
     * @param difference where the wish differs from it
     */
    record Outdated(ModelVersion current, List<ModelDifference> difference) implements ModelChange {}

    /**
     * The model says what none may; nothing happened.
     *
     * @param faults what is wrong
     */
    record Faulty(List<ModelFault> faults) implements ModelChange {}
}
