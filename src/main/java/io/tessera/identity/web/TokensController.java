package io.tessera.identity.web;

import io.tessera.identity.tokens.IssueTokens;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Tokens for callers that speak to a process themselves, not through the edge. */
@RestController
class TokensController {

    private final IssueTokens issueTokens;
    private final Clock clock;

    TokensController(IssueTokens issueTokens, Clock clock) {
        this.issueTokens = issueTokens;
        this.clock = clock;
    }

    /**
     * Asks for a token.
     *
     * @param audience the one module it is for, or {@code platform}
     */
    record TokenRequest(@NotBlank String audience) {}

    /**
     * A token.
     *
     * @param token what to send behind {@code Bearer}
     * @param expiresIn how many seconds it holds
     */
    record TokenView(String token, long expiresIn) {

        /** Leaves the token out. */
        @Override
        public String toString() {
            return "TokenView[for " + expiresIn + " s]";
        }
    }

    /** Exchanges the key of the request for a short-lived token with the key's permissions for one module. */
    @PostMapping("/api/identity/tokens")
    @RequiresPermission(IssueTokens.EXCHANGE)
    ResponseEntity<TokenView> exchange(@Valid @RequestBody TokenRequest wanted, Caller caller) {
        if (!IssueTokens.isAudience(wanted.audience())) {
            throw Problems.refused(HttpStatus.UNPROCESSABLE_CONTENT, "unknown-audience", "There is no such module");
        }
        var token = issueTokens.token(caller, wanted.audience());
        var holds = Duration.between(clock.instant(), token.endsAt());
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new TokenView(token.value(), Math.max(0, holds.toSeconds())));
    }
}
