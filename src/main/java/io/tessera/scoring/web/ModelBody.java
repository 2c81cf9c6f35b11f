package io.tessera.scoring.web;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.model.Completeness;
import io.tessera.scoring.model.EmailMark;
import io.tessera.scoring.model.PointsModel;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.Verdict;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;

/**
 * A points model in JSON; {@link PointsModel} says what each part means.
 *
 * @param name what people call the model
 * @param bands where the bands begin
 * @param seniority points by seniority
 * @param function points by job function
 * @param companySize points by head count, ascending
 * @param industry points by industry
 * @param country points by country
 * @param completeness points for what is known
 * @param emailVerdict points by the verdict on the e-mail address
 * @param emailMarks points by marks of the e-mail address
 * @param phoneVerdict points by the verdict on the phone number
 */
record ModelBody(
        @NotNull String name,
        @NotNull @Valid Bands bands,
        @NotNull Map<Seniority, @NotNull Integer> seniority,
        @NotNull Map<JobFunction, @NotNull Integer> function,
        @NotNull List<@NotNull SizeStep> companySize,
        @NotNull @Valid Industry industry,
        @NotNull @Valid Country country,
        @NotNull Map<Completeness, @NotNull Integer> completeness,
        @NotNull Map<Verdict, @NotNull Integer> emailVerdict,
        @NotNull Map<EmailMark, @NotNull Integer> emailMarks,
        @NotNull Map<PhoneVerdictKind, @NotNull Integer> phoneVerdict) {

    record Bands(
            @NotNull Integer a, @NotNull Integer b, @NotNull Integer c) {}

    record SizeStep(int from, int points) {}

    record Industry(
            @NotNull List<@NotNull @Valid IndustryRule> rules,
            @NotNull Integer other) {}

    record IndustryRule(
            @NotNull List<@NotNull String> words, @NotNull Integer points) {}

    record Country(
            @NotNull Map<String, @NotNull Integer> points,
            @NotNull Integer other) {}

    static ModelBody of(PointsModel model) {
        return new ModelBody(
                model.name(),
                new Bands(model.bands().a(), model.bands().b(), model.bands().c()),
                model.seniority(),
                model.function(),
                model.companySize().stream()
                        .map(step -> new SizeStep(step.from(), step.points()))
                        .toList(),
                new Industry(
                        model.industry().rules().stream()
                                .map(rule -> new IndustryRule(rule.words(), rule.points()))
                                .toList(),
                        model.industry().other()),
                new Country(model.country().points(), model.country().other()),
                model.completeness(),
                model.emailVerdict(),
                model.emailMarks(),
                model.phoneVerdict());
    }

    PointsModel model() {
        return new PointsModel(
                name,
                new PointsModel.Bands(bands.a(), bands.b(), bands.c()),
                seniority,
                function,
                companySize.stream()
                        .map(step -> new PointsModel.SizeStep(step.from(), step.points()))
                        .toList(),
                new PointsModel.IndustryPoints(
                        industry.rules().stream()
                                .map(rule -> new PointsModel.IndustryRule(rule.words(), rule.points()))
                                .toList(),
                        industry.other()),
                new PointsModel.CountryPoints(country.points(), country.other()),
                completeness,
                emailVerdict,
                emailMarks,
                phoneVerdict);
    }
}
