package io.tessera.platform.web.idempotency;

/** Answer to an attempt to use a key. */
sealed interface Claim {

    /** The first with this key: to be handled now. */
    record Mine(Attempt attempt) implements Claim {}

    /** Handled before: the same answer again. */
    record Answered(Answer answer) implements Claim {}

    /** The first is being handled just now. */
    record UnderWay() implements Claim {}

    /** The process that handled the first is gone, and whether it got through nobody knows. */
    record CutOff() implements Claim {}

    /** The key was used for another request. */
    record Taken() implements Claim {}
}
