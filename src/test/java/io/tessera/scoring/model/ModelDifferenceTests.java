package io.tessera.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ModelDifferenceTests {

    private final PointsModel standard = StandardModel.model();

    @Test
    void findsNoneBetweenEquals() {
        assertThat(ModelDifference.between(standard, StandardModel.model())).isEmpty();
    }

    @Test
    void namesEachPlaceWithBothValues() {
        var other = StandardModel.read(StandardModel.json(standard)
                .replace("\"C_LEVEL\":25", "\"C_LEVEL\":30")
                .replace("\"VP\":22", "\"UNKNOWN\":1"));

        assertThat(ModelDifference.between(standard, other))
                .containsExactly(
                        new ModelDifference("seniority.C_LEVEL", "25", "30"),
                        new ModelDifference("seniority.UNKNOWN", null, "1"),
                        new ModelDifference("seniority.VP", "22", null));
    }
}
