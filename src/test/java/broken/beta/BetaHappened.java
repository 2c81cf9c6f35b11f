package broken.beta;

/** Goes to alpha. */
public record BetaHappened() {}
