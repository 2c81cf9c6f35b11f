package broken.alpha;

/** Behaviour in a root package: breaks the rule on the published language. */
public class Strayed {}
