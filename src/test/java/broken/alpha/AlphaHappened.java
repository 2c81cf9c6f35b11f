package broken.alpha;

/** Goes to beta. */
public record AlphaHappened() {}
