package jakarta.persistence;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Stands in for JPA, which is not there, so that the rule against it can be seen to fail. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Lob {}
