package broken.beta.inner;

import broken.alpha.inner.Hidden;
import jakarta.persistence.Lob;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Autowired;

/** Reaches into another module by class and by SQL, is injected by field, asks the machine's time, and uses JPA. */
class KnowsTooMuch {

    static final String SQL = "select count(*) from alpha.thing";

    @Autowired
    Hidden hidden;

    @Lob
    Instant at = Instant.now();
}
