package io.tessera.scoring.model;

import java.time.Instant;

/**
 * A points model as it was put in force.
 *
 * @param version 1 for the standard model an installation began with, one more with each change
 * @param model the model
 * @param author who put it in force
 * @param since when
 */
public record ModelVersion(long version, PointsModel model, String author, Instant since) {}
