package broken.alpha.inner;

/** Nobody else's business. */
public class Hidden {}
