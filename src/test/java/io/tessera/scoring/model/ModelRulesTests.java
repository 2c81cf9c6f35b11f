package io.tessera.scoring.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tessera.scoring.model.PointsModel.Bands;
import io.tessera.scoring.model.PointsModel.CountryPoints;
import io.tessera.scoring.model.PointsModel.IndustryPoints;
import io.tessera.scoring.model.PointsModel.IndustryRule;
import io.tessera.scoring.model.PointsModel.SizeStep;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelRulesTests {

    @Test
    void namesTheFieldOfEachFault() {
        var faulty = new PointsModel(
                " ",
                new Bands(101, 50, 50),
                Map.of(),
                Map.of(),
                List.of(new SizeStep(10, 5), new SizeStep(10, 500)),
                new IndustryPoints(List.of(new IndustryRule(List.of(), 1)), 101),
                new CountryPoints(Map.of("Germany", 3), -101),
                Map.of(Completeness.NAME, 101),
                Map.of(),
                Map.of(),
                Map.of());

        assertThat(ModelRules.faults(faulty))
                .extracting(ModelFault::field)
                .containsExactly(
                        "name",
                        "bands.a",
                        "bands.c",
                        "companySize[1].from",
                        "companySize[1].points",
                        "industry.rules[0].words",
                        "industry.other",
                        "country.points.Germany",
                        "country.other",
                        "completeness.NAME");
    }

    @Test
    void readsBackWhatItWrote() {
        var model = StandardModel.model();

        assertThat(StandardModel.read(StandardModel.json(model))).isEqualTo(model);
    }
}
