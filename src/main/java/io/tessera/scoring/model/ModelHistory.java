package io.tessera.scoring.model;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows the model in force and those before it. */
@Service
@Transactional
public class ModelHistory {

    private final Models models;

    ModelHistory(Models models) {
        this.models = models;
    }

    /**
     * Returns the model in force.
     *
     * @return its newest version
     */
    public ModelVersion current() {
        return models.current();
    }

    /**
     * Returns versions, newest first.
     *
     * @param below only those below this version
     * @param limit how many at most
     * @return the versions
     */
    public List<ModelVersion> versions(long below, int limit) {
        return models.history(below, limit);
    }
}
