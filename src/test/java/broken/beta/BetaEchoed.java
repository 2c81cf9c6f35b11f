package broken.beta;

import broken.alpha.Echoed;

/** Goes back to alpha by alpha's own interface. */
public record BetaEchoed() implements Echoed {}
