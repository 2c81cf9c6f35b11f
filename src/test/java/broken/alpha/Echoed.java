package broken.alpha;

/** By which alpha knows what comes back. */
public interface Echoed {}
