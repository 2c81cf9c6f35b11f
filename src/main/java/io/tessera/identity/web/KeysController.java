package io.tessera.identity.web;

import io.tessera.identity.keys.ApiKey;
import io.tessera.identity.keys.ApiKeyId;
import io.tessera.identity.keys.IssueKey;
import io.tessera.identity.keys.IssueKeys;
import io.tessera.identity.keys.Issuing;
import io.tessera.identity.keys.ListKeys;
import io.tessera.identity.keys.RevokeKeys;
import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** API keys. */
@RestController
@RequestMapping("/api/identity/keys")
class KeysController {

    private static final String LIST = "identity.keys";

    private final IssueKeys issueKeys;
    private final RevokeKeys revokeKeys;
    private final ListKeys listKeys;
    private final Cursors cursors;

    KeysController(IssueKeys issueKeys, RevokeKeys revokeKeys, ListKeys listKeys, Cursors cursors) {
        this.issueKeys = issueKeys;
        this.revokeKeys = revokeKeys;
        this.listKeys = listKeys;
        this.cursors = cursors;
    }

    /** Lists keys, newest first, without their secrets. */
    @GetMapping
    @RequiresPermission("identity:read")
    Page<KeyView> keys(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int limit) {
        var found = cursor == null ? listKeys.newest(limit + 1) : after(cursors.read(LIST, cursor), limit + 1);
        var shown = found.subList(0, Math.min(limit, found.size()));
        return new Page<>(
                shown.stream().map(KeyView::of).toList(), found.size() > limit ? place(shown.getLast()) : null);
    }

    /** Makes a key. The answer holds it; nothing else ever will. */
    @PostMapping
    @RequiresPermission("identity:write")
    ResponseEntity<IssuedKeyView> issue(
            @Valid @RequestBody KeyRequest wanted, Caller caller, HttpServletRequest request) {
        var command = new IssueKey(wanted.name(), wanted.scopes(), wanted.expiresAt());
        return switch (issueKeys.issue(command, caller, request.getRemoteAddr())) {
            case Issuing.Issued issued ->
                ResponseEntity.created(
                                URI.create("/api/identity/keys/" + issued.key().getId()))
                        .body(new IssuedKeyView(KeyView.of(issued.key()), issued.token()));
            case Issuing.UnknownScope unknown ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        "unknown-scope",
                        "No module knows the permission " + unknown.scope());
            case Issuing.ScopeNotHeld notHeld ->
                throw Problems.refused(
                        HttpStatus.FORBIDDEN,
                        "scope-not-held",
                        "A key cannot be given a permission that its maker does not have: " + notHeld.scope());
            case Issuing.EndsInThePast ends ->
                throw Problems.refused(
                        HttpStatus.UNPROCESSABLE_CONTENT, "ends-in-the-past", "expiresAt must lie in the future");
        };
    }

    /** Revokes a key, at once. Revoking it again changes nothing. */
    @DeleteMapping("/{id}")
    @RequiresPermission("identity:write")
    ResponseEntity<Void> revoke(@PathVariable UUID id, Caller caller, HttpServletRequest request) {
        if (!revokeKeys.revoke(new ApiKeyId(id), caller.name(), request.getRemoteAddr())) {
            throw Problems.refused(HttpStatus.NOT_FOUND, "key-not-found", "There is no API key with this id");
        }
        return ResponseEntity.noContent().build();
    }

    private List<ApiKey> after(List<String> place, int count) {
        return listKeys.before(Instant.parse(place.get(0)), UUID.fromString(place.get(1)), count);
    }

    private String place(ApiKey last) {
        return cursors.sign(
                LIST, List.of(last.createdAt().toString(), last.getId().toString()));
    }
}
