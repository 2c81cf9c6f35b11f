package io.tessera.scoring.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What every points model must keep to, whoever wrote it. */
public final class ModelRules {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_STEPS = 50;
    private static final int MOST_RULES = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<ModelFault> faults = new ArrayList<>();

    private ModelRules() {}

    /**
     * Looks for faults.
     *
     * @param model the model
     * @return every fault, empty when the model may be used
     */
    public static List<ModelFault> faults(PointsModel model) {
        var rules = new ModelRules();
        rules.name(model.name());
        rules.bands(model.bands());
        rules.points("seniority", model.seniority());
        rules.points("function", model.function());
        rules.steps(model.companySize());
        rules.industry(model.industry());
        rules.country(model.country());
        rules.points("completeness", model.completeness());
        rules.points("emailVerdict", model.emailVerdict());
        rules.points("emailMarks", model.emailMarks());
        rules.points("phoneVerdict", model.phoneVerdict());
        return List.copyOf(rules.faults);
    }

    private void name(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            fault("name", "must have 1 to " + LONGEST_NAME + " characters");
        }
    }

    private void bands(PointsModel.Bands bands) {
        if (bands.a() > 100) {
            fault("bands.a", "must be at most 100, since no score is higher");
        }
        if (bands.b() >= bands.a()) {
            fault("bands.b", "must be below bands.a, which is " + bands.a());
        }
        if (bands.c() >= bands.b()) {
            fault("bands.c", "must be below bands.b, which is " + bands.b());
        }
        if (bands.c() < 1) {
            fault("bands.c", "must be at least 1, since no score is below 0");
        }
    }

    private void steps(List<PointsModel.SizeStep> steps) {
        if (steps.size() > MOST_STEPS) {
            fault("companySize", "must have at most " + MOST_STEPS + " steps");
        }
        var last = 0;
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.from() <= last) {
                fault("companySize[" + i + "].from", "must be above " + last + ": steps ascend");
            }
            points("companySize[" + i + "].points", step.points());
            last = Math.max(last, step.from());
        }
    }

    private void industry(PointsModel.IndustryPoints industry) {
        if (industry.rules().size() > MOST_RULES) {
            fault("industry.rules", "must be at most " + MOST_RULES);
        }
        for (var i = 0; i < industry.rules().size(); i++) {
            var rule = industry.rules().get(i);
            var path = "industry.rules[" + i + "]";
            if (rule.words().isEmpty() || rule.words().stream().anyMatch(String::isBlank)) {
                fault(path + ".words", "must name at least one word, and none may be blank");
            }
            points(path + ".points", rule.points());
        }
        points("industry.other", industry.other());
    }

    private void country(PointsModel.CountryPoints country) {
        country.points().keySet().stream()
                .filter(code -> !COUNTRIES.contains(code))
                .sorted()
                .forEach(code -> fault("country.points." + code, "is not an ISO 3166-1 alpha-2 code such as DE"));
        points("country.points", country.points());
        points("country.other", country.other());
    }

    private void points(String field, Map<?, Integer> points) {
        points.forEach((key, value) -> points(field + "." + key, value));
    }

    private void points(String field, int points) {
        if (Math.abs((long) points) > PointsModel.MOST_POINTS) {
            fault(field, "must be -" + PointsModel.MOST_POINTS + " to " + PointsModel.MOST_POINTS);
        }
    }

    private void fault(String field, String message) {
        faults.add(new ModelFault(field, message));
    }
}
