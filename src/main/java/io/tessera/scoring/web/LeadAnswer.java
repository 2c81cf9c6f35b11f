package io.tessera.scoring.web;

import io.tessera.committee.JobFunction;
import io.tessera.committee.Seniority;
import io.tessera.discovery.SourceRow;
import io.tessera.scoring.Band;
import io.tessera.scoring.leads.RankedLead;
import io.tessera.scoring.scorecard.Explanation;
import io.tessera.verification.EmailReason;
import io.tessera.verification.Verdict;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One lead of the list.
 *
 * @param rank its place in the list asked for, from 1; absent where a lead is shown alone
 * @param personId the person
 * @param score points, 0 to 100
 * @param band how soon to call
 * @param explanation parts whose points sum to the score
 * @param firstName given name
 * @param lastName family name
 * @param title job title
 * @param seniority how high
 * @param function what field
 * @param company name of the company
 * @param domain domain of the company
 * @param industry industry of the company
 * @param employees head count of the company
 * @param email e-mail address
 * @param emailVerdict verdict on the address, absent where there is no address
 * @param emailReasons why
 * @param phone phone number in E.164 form
 * @param country ISO 3166-1 alpha-2 code
 * @param sources the rows behind the lead
 */
record LeadAnswer(
        @Nullable Long rank,
        UUID personId,
        int score,
        Band band,
        List<Explanation.Part> explanation,
        @Nullable String firstName,
        @Nullable String lastName,
        @Nullable String title,
        Seniority seniority,
        JobFunction function,
        @Nullable String company,
        @Nullable String domain,
        @Nullable String industry,
        @Nullable Integer employees,
        @Nullable String email,
        @Nullable Verdict emailVerdict,
        List<EmailReason> emailReasons,
        @Nullable String phone,
        @Nullable String country,
        List<SourceRow> sources) {

    static LeadAnswer of(@Nullable Long rank, RankedLead lead) {
        var standing = lead.emailStanding();
        return new LeadAnswer(
                rank,
                lead.person(),
                lead.score(),
                lead.band(),
                lead.explanation().parts(),
                lead.firstName(),
                lead.lastName(),
                lead.title(),
                lead.seniority(),
                lead.function(),
                lead.company(),
                lead.domain(),
                lead.industry(),
                lead.employees(),
                lead.email(),
                standing == null ? null : standing.verdict(),
                standing == null ? List.of() : standing.reasons(),
                lead.phone(),
                lead.country(),
                lead.sourceRows());
    }
}
