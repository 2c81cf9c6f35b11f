package io.tessera.hygiene.web;

import io.tessera.platform.web.Problems;
import org.springframework.http.HttpStatus;

/** How many items a page may have. */
final class PageSize {

    private static final int MOST = 500;

    private PageSize() {}

    static int of(int asked) {
        if (asked < 1 || asked > MOST) {
            throw Problems.refused(HttpStatus.BAD_REQUEST, "invalid-limit", "limit must be 1 to " + MOST + ".");
        }
        return asked;
    }
}
