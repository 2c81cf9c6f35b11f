package io.tessera.scoring.scorecard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.tessera.scoring.model.PointsModel.IndustryPoints;
import io.tessera.scoring.model.PointsModel.IndustryRule;
import java.util.Locale;

/** Finds the points of an industry by its words. Industries repeat, so the answers are kept. */
final class IndustryMatcher {

    private static final int KEPT = 10_000;

    private final IndustryPoints points;
    private final Cache<String, Integer> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    IndustryMatcher(IndustryPoints points) {
        this.points = points;
    }

    int points(String industry) {
        Integer found = known.getIfPresent(industry);
        if (found == null) {
            found = find(industry);
            known.put(industry, found);
        }
        return found;
    }

    private int find(String industry) {
        var name = industry.strip().toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return 0;
        }
        return points.rules().stream()
                .filter(rule -> knows(rule, name))
                .findFirst()
                .map(IndustryRule::points)
                .orElse(points.other());
    }

    private static boolean knows(IndustryRule rule, String name) {
        return rule.words().stream()
                .anyMatch(word -> startsAWord(name, word.strip().toLowerCase(Locale.ROOT)));
    }

    private static boolean startsAWord(String name, String word) {
        for (var at = name.indexOf(word); at >= 0; at = name.indexOf(word, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(name.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }
}
