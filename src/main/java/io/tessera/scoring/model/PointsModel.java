package io.tessera.scoring.model;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.verification.PhoneVerdictKind;
import io.tessera.verification.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jmolecules.ddd.types.ValueObject;

/**
 * How many points each fact about a lead earns or costs. What a map leaves out earns nothing.
 *
 * <p>Fit: seniority, function, company size, industry, country. Quality: completeness and the verdicts on e-mail and phone.
 * Engagement is not collected yet and earns nothing.
 *
 * @param name what people call the model
 * @param bands where the bands begin
 * @param seniority points by seniority
 * @param function points by job function
 * @param companySize points by head count, ascending; below the first step, or unknown, nothing is earned
 * @param industry points by industry
 * @param country points by country
 * @param completeness points for what is known
 * @param emailVerdict points by the verdict on the e-mail address
 * @param emailMarks points by marks of the e-mail address
 * @param phoneVerdict points by the verdict on the phone number
 */
public record PointsModel(
        String name,
        Bands bands,
        Map<Seniority, Integer> seniority,
        Map<JobFunction, Integer> function,
        List<SizeStep> companySize,
        IndustryPoints industry,
        CountryPoints country,
        Map<Completeness, Integer> completeness,
        Map<Verdict, Integer> emailVerdict,
        Map<EmailMark, Integer> emailMarks,
        Map<PhoneVerdictKind, Integer> phoneVerdict)
        implements ValueObject {

    /** The points a single rule may give or take. */
    public static final int MOST_POINTS = 100;

    /** Keeps the collections from changing. */
    public PointsModel {
        seniority = ordered(seniority);
        function = ordered(function);
        companySize = List.copyOf(companySize);
        completeness = ordered(completeness);
        emailVerdict = ordered(emailVerdict);
        emailMarks = ordered(emailMarks);
        phoneVerdict = ordered(phoneVerdict);
    }

    /** Keeps a map from changing, in the order of its keys, so that it always reads the same. */
    private static <K extends Comparable<K>> Map<K, Integer> ordered(Map<K, Integer> points) {
        return Collections.unmodifiableMap(new TreeMap<>(points));
    }

    /**
     * The lowest score of each band; below {@code c} is D.
     *
     * @param a where A begins, at most 100
     * @param b where B begins, below {@code a}
     * @param c where C begins, below {@code b}, at least 1
     */
    public record Bands(int a, int b, int c) implements ValueObject {}

    /**
     * Companies from this size up, to the next step.
     *
     * @param from head count, at least 1
     * @param points what it earns
     */
    public record SizeStep(int from, int points) implements ValueObject {}

    /**
     * Points by industry.
     *
     * @param rules tried in order; the first that knows a word of the industry decides
     * @param other for a known industry that no rule knows
     */
    public record IndustryPoints(List<IndustryRule> rules, int other) implements ValueObject {

        /** Keeps the list from changing. */
        public IndustryPoints {
            rules = List.copyOf(rules);
        }
    }

    /**
     * Industries recognised by words.
     *
     * @param words words or phrases, each found at the beginning of a word of the industry's name, case aside
     * @param points what they earn
     */
    public record IndustryRule(List<String> words, int points) implements ValueObject {

        /** Keeps the list from changing. */
        public IndustryRule {
            words = List.copyOf(words);
        }
    }

    /**
     * Points by country.
     *
     * @param points by ISO 3166-1 alpha-2 code
     * @param other for a known country that is not listed
     */
    public record CountryPoints(Map<String, Integer> points, int other) implements ValueObject {

        /** Keeps the map from changing. */
        public CountryPoints {
            points = ordered(points);
        }
    }
}
