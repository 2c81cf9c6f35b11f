package io.tessera.scoring.leads;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.scoring.Band;
import io.tessera.scoring.model.PointsModel;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which leads of the list are wanted; a part left out wants all.
 *
 * @param importId only people with a row of this import
 * @param band only this band
 * @param seniority only people of this height
 * @param function only people of this field
 * @param country only people in this country, ISO 3166-1 alpha-2
 */
public record LeadFilter(
        @Nullable UUID importId,
        @Nullable Band band,
        @Nullable Seniority seniority,
        @Nullable JobFunction function,
        @Nullable String country) {

    /** Everybody. */
    public static final LeadFilter ALL = new LeadFilter(null, null, null, null, null);

    /**
     * Wants only people of an import.
     *
     * @param importId the import; null for all
     * @return the filter
     */
    public static LeadFilter ofImport(@Nullable UUID importId) {
        return new LeadFilter(importId, null, null, null, null);
    }

    /**
     * Returns what the filter says, as one text: a cursor made under one filter opens no other.
     *
     * @return the parts in order
     */
    public String name() {
        return "%s/%s/%s/%s/%s".formatted(importId, band, seniority, function, country);
    }

    /** Conditions, each beginning with {@code and}; values are added where they stand. */
    String conditions(PointsModel.Bands bands, List<Object> values) {
        var conditions = new ArrayList<String>();
        if (importId != null) {
            conditions.add(" and l.sources like ?");
            values.add("%" + importId + ":%");
        }
        if (band != null) {
            // the order's index finds the band's beginning and end; the band itself counts while everyone is scored
            // again
            conditions.add(" and (100 - l.score) between ? and ? and l.band = ?");
            values.add(100 - highest(band, bands));
            values.add(100 - lowest(band, bands));
            values.add(band.name());
        }
        equal(conditions, values, "seniority", seniority == null ? null : seniority.name());
        equal(conditions, values, "function", function == null ? null : function.name());
        equal(conditions, values, "country", country);
        return String.join("", conditions);
    }

    private static void equal(List<String> conditions, List<Object> values, String column, @Nullable String value) {
        if (value != null) {
            conditions.add(" and l." + column + " = ?");
            values.add(value);
        }
    }

    private static int lowest(Band band, PointsModel.Bands bands) {
        return switch (band) {
            case A -> bands.a();
            case B -> bands.b();
            case C -> bands.c();
            case D -> 0;
        };
    }

    private static int highest(Band band, PointsModel.Bands bands) {
        return switch (band) {
            case A -> 100;
            case B -> bands.a() - 1;
            case C -> bands.b() - 1;
            case D -> bands.c() - 1;
        };
    }
}
