package io.tessera.committee.titles;

import io.tessera.committee.BuyingRole;
import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.committee.titles.TitleRule.Effect;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Weighs the marks of one title: the highest rank held today wins, then the field that stands nearest to it. */
final class TitleDecision {

    /** The order in which ranks win. Top management before ownership: "Co-Founder & CTO" tells more as CTO. */
    private static final List<Seniority> WINS = List.of(
            Seniority.C_LEVEL,
            Seniority.OWNER,
            Seniority.VP,
            Seniority.DIRECTOR,
            Seniority.MANAGER,
            Seniority.LEAD,
            Seniority.SENIOR,
            Seniority.INDIVIDUAL,
            Seniority.INTERN);

    private static final Set<String> OF =
            Set.of("to", "of", "der", "des", "de", "du", "di", "van", "dem", "da", "del", "al");

    private final List<TitleWord> words;
    private final List<TitleMark> marks;

    TitleDecision(List<TitleWord> words, List<TitleMark> marks) {
        this.words = words;
        this.marks = upToCut(marks);
    }

    TitleReading reading() {
        if (marks.isEmpty()) {
            return TitleReading.UNKNOWN;
        }
        var assistant = assistant();
        if (assistant != null) {
            return assists(assistant);
        }
        var rank = rank();
        if (rank == null) {
            return withoutRank();
        }
        var seniority = seniority(rank);
        var field = field(rank);
        var function = function(rank, field, seniority);
        var role = rank.rule().buyingRole();
        return new TitleReading(
                seniority, function, role == null ? BuyingRoles.of(seniority, function) : role, decisive(rank, field));
    }

    /** What stands behind "to the" is somebody else; "office of the" lends the field but not the rank. */
    private static List<TitleMark> upToCut(List<TitleMark> marks) {
        var kept = new ArrayList<TitleMark>();
        for (var mark : marks) {
            var cuts = mark.rule().effect() == Effect.CUT;
            if (cuts && mark.rule().seniority() == null && !kept.isEmpty()) {
                return kept;
            }
            kept.add(mark);
        }
        return kept;
    }

    /** Whoever helps is known by it standing last in its part, or before an "of". */
    private @Nullable TitleMark assistant() {
        for (var mark : marks) {
            if (mark.rule().effect() == Effect.ASSISTS && (isLastOfPart(mark) || isFollowedByOf(mark))) {
                return rankElsewhere(mark) ? null : mark;
            }
        }
        return null;
    }

    private boolean rankElsewhere(TitleMark assistant) {
        return marks.stream()
                .anyMatch(mark -> mark.part() != assistant.part()
                        && mark.part() < assistant.part()
                        && mark.rule().seniority() != null
                        && !isPast(mark));
    }

    private boolean isLastOfPart(TitleMark mark) {
        return mark.end() == words.size() || words.get(mark.end()).part() != mark.part();
    }

    private boolean isFollowedByOf(TitleMark mark) {
        return mark.end() < words.size() && OF.contains(words.get(mark.end()).folded());
    }

    private TitleReading assists(TitleMark assistant) {
        var bossNamed = marks.stream().anyMatch(mark -> mark != assistant && isHigh(mark));
        var field = bossNamed || !assistant.rule().yields() ? null : nearest(assistant);
        var function = field == null ? JobFunction.ADMINISTRATION : functionOf(field);
        return new TitleReading(
                Seniority.INDIVIDUAL,
                function,
                BuyingRoles.of(Seniority.INDIVIDUAL, function),
                decisive(assistant, field));
    }

    private static boolean isHigh(TitleMark mark) {
        var seniority = mark.rule().seniority();
        return seniority != null && seniority.compareTo(Seniority.MANAGER) < 0;
    }

    private @Nullable TitleMark rank() {
        var lent = marks.stream().anyMatch(mark -> mark.rule().effect() == Effect.CUT);
        return marks.stream()
                .filter(mark -> mark.rule().seniority() != null && !isPast(mark))
                .filter(mark -> !lent || !isHigh(mark))
                .filter(mark -> !outlearned(mark))
                .min(Comparator.comparingInt(this::place).thenComparingInt(TitleMark::at))
                .orElse(null);
    }

    private int place(TitleMark mark) {
        // "office of the": influence comes from the office, the rest from the words behind it
        return mark.rule().effect() == Effect.CUT ? -1 : WINS.indexOf(seniority(mark));
    }

    /** In a part that names a learner, everything named is what is learned. */
    private boolean outlearned(TitleMark mark) {
        return mark.rule().seniority() != Seniority.INTERN
                && marks.stream()
                        .anyMatch(other ->
                                other.part() == mark.part() && other.rule().seniority() == Seniority.INTERN);
    }

    private boolean isPast(TitleMark mark) {
        return marks.stream()
                .anyMatch(other -> other.rule().effect() == Effect.PAST
                        && (other.part() == mark.part() || other.at() + 1 == mark.at()));
    }

    private Seniority seniority(TitleMark mark) {
        var alone = mark.rule().seniority();
        var qualified = mark.rule().qualifiedSeniority();
        if (alone == null || qualified == null) {
            return Seniority.UNKNOWN;
        }
        if (alone == qualified) {
            return alone;
        }
        // "partner" beside any other rank is no owner
        var beside =
                qualified == Seniority.INDIVIDUAL && marks.stream().anyMatch(other -> other != mark && isRank(other));
        return beside || isQualified(mark) ? qualified : alone;
    }

    /** Whether a field or region stands beside a rank: any word that is not itself a rank. */
    private boolean isQualified(TitleMark rank) {
        for (var at = 0; at < words.size(); at++) {
            if (!isOfRank(at)
                    && !OF.contains(words.get(at).folded())
                    && !words.get(at).folded().equals("the")) {
                return true;
            }
        }
        return false;
    }

    private boolean isOfRank(int at) {
        return marks.stream().anyMatch(mark -> mark.at() <= at && at < mark.end() && isRank(mark));
    }

    private static boolean isRank(TitleMark mark) {
        return mark.rule().seniority() != null;
    }

    private @Nullable TitleMark field(TitleMark rank) {
        var own = rank.rule().function();
        if (own != null && !rank.rule().yields()) {
            return null;
        }
        var nearest = nearest(rank);
        return nearest == null && own == null ? lentByAnotherRank(rank) : nearest;
    }

    /** "VP/GM": the other rank names the field. */
    private @Nullable TitleMark lentByAnotherRank(TitleMark rank) {
        return marks.stream()
                .filter(mark -> mark != rank && mark.rule().function() != null && !isPast(mark))
                .findFirst()
                .orElse(null);
    }

    /** The field nearest to a rank: before it in its part, behind it in its part, in the next parts, in those before. */
    private @Nullable TitleMark nearest(TitleMark rank) {
        return marks.stream()
                .filter(mark -> mark != rank && mark.rule().function() != null)
                .filter(mark -> mark.rule().seniority() == null || mark.at() == rank.at() || lends(mark, rank))
                .min(Comparator.comparingInt((TitleMark mark) -> mark.rule().yields() ? 1 : 0)
                        .thenComparingInt(mark -> distance(mark, rank)))
                .orElse(null);
    }

    private boolean lends(TitleMark mark, TitleMark rank) {
        var function = mark.rule().function();
        return mark.part() == rank.part() && function != JobFunction.EXECUTIVE
                || rank.rule().effect() == Effect.CUT;
    }

    private int distance(TitleMark field, TitleMark rank) {
        var before = field.at() < rank.at();
        if (field.part() == rank.part()) {
            return before ? rank.at() - field.at() : 100 + field.at() - rank.at();
        }
        return before ? 10_000 + rank.at() - field.at() : 1_000 + field.at() - rank.at();
    }

    private JobFunction function(TitleMark rank, @Nullable TitleMark field, Seniority seniority) {
        if (field != null && !(field.rule().yields() && rank.rule().function() != null)) {
            return functionOf(field);
        }
        var own = rank.rule().function();
        if (own != null) {
            return own;
        }
        return switch (seniority) {
            case OWNER, C_LEVEL -> JobFunction.EXECUTIVE;
            case UNKNOWN -> JobFunction.UNKNOWN;
            case VP, DIRECTOR, MANAGER, LEAD, SENIOR, INDIVIDUAL, INTERN -> JobFunction.OTHER;
        };
    }

    private static JobFunction functionOf(TitleMark mark) {
        var function = mark.rule().function();
        return function == null ? JobFunction.OTHER : function;
    }

    /** A field alone, or a rank of the past. */
    private TitleReading withoutRank() {
        var named = marks.stream()
                .filter(mark -> mark.rule().function() != null && mark.rule().function() != JobFunction.EXECUTIVE)
                .min(Comparator.comparingInt(mark -> mark.rule().yields() ? 1 : 0))
                .orElse(null);
        var past = marks.stream()
                .anyMatch(mark -> mark.rule().seniority() != null || mark.rule().effect() == Effect.PAST);
        var function = named != null ? functionOf(named) : past ? JobFunction.OTHER : JobFunction.UNKNOWN;
        return new TitleReading(
                Seniority.UNKNOWN,
                function,
                BuyingRole.NONE,
                words(marks.stream().filter(mark -> mark == named || mark.rule().effect() == Effect.PAST)));
    }

    private List<String> decisive(TitleMark rank, @Nullable TitleMark field) {
        return words(marks.stream().filter(mark -> mark == rank || mark == field));
    }

    private static List<String> words(java.util.stream.Stream<TitleMark> marks) {
        return marks.sorted(Comparator.comparingInt(TitleMark::at))
                .map(TitleMark::written)
                .distinct()
                .toList();
    }
}
