package io.tessera.platform.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Uploads that the disk does not take. */
final class FullDisk {

    private FullDisk() {}

    static ProblemDetail upload() {
        return Problems.detail(
                HttpStatus.INSUFFICIENT_STORAGE,
                "upload-not-stored",
                "The upload could not be stored; nothing was taken in. See that the data directory's disk has room.");
    }

    /** Returns whether something failed because a disk or a quota is full. */
    static boolean causeOf(@Nullable Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            // Java has no exception of its own for it, only the system's words (ENOSPC, EDQUOT), which are never
            // translated
            var words = String.valueOf(cause.getMessage());
            if (words.contains("No space left on device") || words.contains("Disk quota exceeded")) {
                return true;
            }
        }
        return false;
    }
}
