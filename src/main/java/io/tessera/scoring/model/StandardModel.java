package io.tessera.scoring.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The model that an installation starts with, and the JSON form of all of them.
 *
 * <p>The standard model is made for B2B sales to people who decide: fit weighs 80 points, quality of the data 20. Seniority
 * (25) and size of the company (20) weigh most, since they tell whether somebody can sign and whether the deal is worth a call;
 * then function (15), industry (10) and country (10). Whoever can be reached by mail and phone gains up to 20; a verdict
 * {@code RISKY} or {@code UNDELIVERABLE} costs more than the address earned. {@code UNKNOWN} costs nothing: that nobody asked
 * the network says nothing about the person. The figures are a judgement to begin with, meant to be edited.
 */
public final class StandardModel {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private StandardModel() {}

    /**
     * Returns the standard model of this release.
     *
     * @return the model
     */
    public static PointsModel model() {
        try (var resource = StandardModel.class.getResourceAsStream("standard-model.json")) {
            if (resource == null) {
                throw new IllegalStateException("standard-model.json is missing from this build");
            }
            return JSON.readValue(resource, PointsModel.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a model as it is stored.
     *
     * @param model a model
     * @return JSON
     */
    public static String json(PointsModel model) {
        return JSON.writeValueAsString(model);
    }

    /**
     * Reads a model as it was stored.
     *
     * @param json JSON written by {@link #json}
     * @return the model
     */
    public static PointsModel read(String json) {
        return JSON.readValue(json, PointsModel.class);
    }
}
