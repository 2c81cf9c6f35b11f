package io.tessera.privacy.web;

import io.tessera.platform.access.Caller;
import io.tessera.platform.web.Cursors;
import io.tessera.platform.web.Page;
import io.tessera.platform.web.Problems;
import io.tessera.platform.web.RequiresPermission;
import io.tessera.privacy.erasure.ErasureProgress;
import io.tessera.privacy.erasure.ErasureSubject;
import io.tessera.privacy.erasure.RequestErasure;
import io.tessera.privacy.erasure.WatchErasures;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Erasures over HTTP. */
@RestController
@RequestMapping("/api/privacy/erasures")
class ErasureController {

    private static final String LIST = "privacy.erasures";
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");
    private static final UUID HIGHEST = new UUID(-1, -1);

    private final RequestErasure requests;
    private final WatchErasures erasures;
    private final NamedIdentifiers names;
    private final Cursors cursors;

    ErasureController(RequestErasure requests, WatchErasures erasures, NamedIdentifiers names, Cursors cursors) {
        this.requests = requests;
        this.erasures = erasures;
        this.names = names;
        this.cursors = cursors;
    }

    /** Asks that a person be forgotten everywhere. */
    @PostMapping
    @RequiresPermission("privacy:write")
    ResponseEntity<ErasureAnswer> request(@RequestBody ErasureRequest request, Caller caller) {
        var erasure = requests.request(subject(request), caller.name());
        return ResponseEntity.accepted()
                .location(URI.create("/api/privacy/erasures/" + erasure.id()))
                .body(found(erasure.id()));
    }

    /** Tells how far an erasure has come, module by module. */
    @GetMapping("/{id}")
    @RequiresPermission("privacy:read")
    ErasureAnswer show(@PathVariable UUID id) {
        return found(id);
    }

    /** Lists erasures, newest first. */
    @GetMapping
    @RequiresPermission("privacy:read")
    Page<ErasureAnswer> list(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(defaultValue = "50") @Min(1) @Max(500) int limit) {
        var place = cursor == null ? List.of(LATEST.toString(), HIGHEST.toString()) : cursors.read(LIST, cursor);
        var found = erasures.before(Instant.parse(place.getFirst()), UUID.fromString(place.getLast()), limit + 1);
        var shown = found.stream().limit(limit).map(ErasureAnswer::of).toList();
        return new Page<>(shown, found.size() <= limit ? null : next(found.get(limit - 1)));
    }

    private String next(ErasureProgress last) {
        var erasure = last.erasure();
        return cursors.sign(
                LIST, List.of(erasure.requestedAt().toString(), erasure.id().toString()));
    }

    private ErasureAnswer found(UUID id) {
        return erasures.find(id)
                .map(ErasureAnswer::of)
                .orElseThrow(() ->
                        Problems.refused(HttpStatus.NOT_FOUND, "unknown-erasure", "There is no erasure with this id."));
    }

    private ErasureSubject subject(ErasureRequest request) {
        var given =
                Stream.of(request.email(), request.phone(), request.personId()).filter(Objects::nonNull);
        if (given.count() != 1) {
            throw Problems.refused(
                    HttpStatus.BAD_REQUEST, "invalid-erasure", "Give exactly one of email, phone and personId.");
        }
        if (request.personId() != null) {
            return new ErasureSubject.Person(request.personId());
        }
        return new ErasureSubject.Owner(
                request.email() != null
                        ? names.email(request.email(), 0)
                        : names.phone(request.phone(), request.country(), 0));
    }
}
