package io.tessera.scoring.scorecard;

import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What scoring keeps of a verdict on an e-mail address.
 *
 * @param verdict the verdict
 * @param reasons why, most weighty first
 */
public record EmailStanding(Verdict verdict, List<EmailReason> reasons) {

    /** What stands before anybody has looked, and after most offline looks: nobody asked the network. */
    public static final EmailStanding NOT_PROBED = new EmailStanding(Verdict.UNKNOWN, List.of(EmailReason.NOT_PROBED));

    /** Keeps the list from changing. */
    public EmailStanding {
        reasons = List.copyOf(reasons);
    }

    /**
     * Reads what {@link #text} wrote.
     *
     * @param text the verdict and its reasons
     * @return the standing
     */
    public static EmailStanding parse(String text) {
        var words = text.split(" ");
        return new EmailStanding(
                Verdict.valueOf(words[0]),
                Arrays.stream(words).skip(1).map(EmailReason::valueOf).toList());
    }

    /**
     * Writes the verdict and behind it the reasons, separated by spaces, such as {@code UNKNOWN NOT_PROBED}.
     *
     * @return the text
     */
    public String text() {
        return reasons.isEmpty()
                ? verdict.name()
                : verdict.name() + " " + reasons.stream().map(Enum::name).collect(Collectors.joining(" "));
    }
}
