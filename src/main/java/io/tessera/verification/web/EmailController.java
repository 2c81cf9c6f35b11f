package io.tessera.verification.web;

import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.verification.EmailReason;
import io.tessera.verification.EmailVerdict;
import io.tessera.verification.Verdict;
import io.tessera.verification.judgement.EmailJudgement;
import io.tessera.verification.verdicts.VerifyAddresses;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Verdicts on addresses over HTTP. */
@RestController
@RequestMapping("/api/verification/emails")
class EmailController {

    private static final int MOST = 1_000;

    private final VerifyAddresses addresses;

    EmailController(VerifyAddresses addresses) {
        this.addresses = addresses;
    }

    /** Judges up to 1,000 addresses and keeps nothing; the answers come in the order of the addresses. */
    @PostMapping
    @RequiresPermission("verification:verify")
    VerifyAnswer verify(@RequestBody VerifyRequest request) {
        var emails = request.emails();
        if (emails == null
                || emails.isEmpty()
                || emails.size() > MOST
                || emails.stream().anyMatch(Objects::isNull)) {
            throw Problems.refused(
                    HttpStatus.BAD_REQUEST,
                    "invalid-emails",
                    "Send 1 to 1,000 addresses as the list \"emails\". Nothing was verified.");
        }
        var judgements = addresses.verify(emails, Boolean.TRUE.equals(request.online()));
        return new VerifyAnswer(judgements.stream().map(EmailAnswer::of).toList());
    }

    /** Tells the verdict kept on an address that source records use. */
    @GetMapping
    @RequiresPermission("verification:read")
    KeptAnswer kept(@RequestParam String address) {
        return addresses
                .find(address)
                .map(KeptAnswer::of)
                .orElseThrow(() -> Problems.refused(
                        HttpStatus.NOT_FOUND, "unknown-address", "No source record uses this address."));
    }

    /**
     * What to verify.
     *
     * @param emails addresses, at most 1,000
     * @param online whether name servers are asked, too
     */
    record VerifyRequest(
            @Nullable List<String> emails, @Nullable Boolean online) {}

    /**
     * What was found.
     *
     * @param emails an answer for each address, in the order of the request
     */
    record VerifyAnswer(List<EmailAnswer> emails) {}

    /**
     * The verdict on one address.
     *
     * @param address the address, normalised
     * @param verdict the verdict
     * @param reasons why, most weighty first
     * @param suggestion the address that may have been meant
     * @param freeProvider whether the domain gives addresses to anybody
     * @param disposable whether the domain gives out throw-away addresses
     * @param role whether the address belongs to a function
     */
    record EmailAnswer(
            String address,
            Verdict verdict,
            List<EmailReason> reasons,
            @Nullable String suggestion,
            boolean freeProvider,
            boolean disposable,
            boolean role) {

        static EmailAnswer of(EmailJudgement judgement) {
            return new EmailAnswer(
                    judgement.address(),
                    judgement.verdict(),
                    judgement.reasons(),
                    judgement.suggestion(),
                    judgement.has(EmailReason.FREE_PROVIDER),
                    judgement.has(EmailReason.DISPOSABLE),
                    judgement.has(EmailReason.ROLE));
        }
    }

    /**
     * The verdict kept on an address.
     *
     * @param address the address, normalised
     * @param verdict the verdict
     * @param reasons why, most weighty first
     * @param suggestion the address that may have been meant
     * @param checkedAt when the evidence was gathered
     */
    record KeptAnswer(
            String address,
            Verdict verdict,
            List<EmailReason> reasons,
            @Nullable String suggestion,
            Instant checkedAt) {

        static KeptAnswer of(EmailVerdict kept) {
            return new KeptAnswer(kept.address(), kept.verdict(), kept.reasons(), kept.suggestion(), kept.checkedAt());
        }
    }
}
