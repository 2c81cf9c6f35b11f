package io.tessera.scoring.web;

import io.tessera.platform.web.pages.Shown;
import io.tessera.scoring.leads.RankedLead;
import io.tessera.scoring.scorecard.Explanation;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says in the language of the page why a lead has its score. */
@Component
class ReasonWords {

    private final MessageSource messages;
    private final Shown shown;

    ReasonWords(MessageSource messages, Shown shown) {
        this.messages = messages;
        this.shown = shown;
    }

    /**
     * A part of a score in words.
     *
     * @param words what earned or cost the points
     * @param points how many
     */
    record Reason(String words, int points) {

        /** How long the bar is, of 100. */
        public int width() {
            return Math.min(100, Math.abs(points) * 2);
        }
    }

    List<Reason> of(RankedLead lead) {
        return lead.explanation().parts().stream()
                .map(part -> new Reason(words(part, lead), part.points()))
                .toList();
    }

    private String words(Explanation.Part part, RankedLead lead) {
        var standing = lead.emailStanding();
        return switch (part.factor()) {
            case SENIORITY -> shown.word("scoring.seniority", lead.seniority());
            case FUNCTION -> shown.word("scoring.function", lead.function());
            case COMPANY_SIZE ->
                message("scoring.reason.COMPANY_SIZE", lead.employees() == null ? 0 : lead.employees());
            case INDUSTRY -> lead.industry() == null ? message("scoring.reason.INDUSTRY") : lead.industry();
            case COUNTRY -> lead.country() == null ? message("scoring.reason.COUNTRY") : shown.country(lead.country());
            case EMAIL_VERDICT ->
                message(
                        "scoring.reason.EMAIL_VERDICT",
                        shown.word("scoring.verdict", standing == null ? "UNKNOWN" : standing.verdict()));
            case NAME,
                    EMAIL,
                    PHONE,
                    LINKEDIN,
                    FREE_PROVIDER,
                    ROLE_ADDRESS,
                    TYPO,
                    DISPOSABLE,
                    PHONE_VALID,
                    PHONE_INVALID,
                    LIMIT -> message("scoring.reason." + part.factor().name());
        };
    }

    private String message(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
