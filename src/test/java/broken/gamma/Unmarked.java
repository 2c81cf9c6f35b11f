package broken.gamma;

/** In a package without a mark: breaks the rule on nulls. */
public record Unmarked() {}
