package io.tessera.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.annotation.AliasFor;

/**
 * Starts Tessera with some of its modules on a fresh, real PostgreSQL database:
 *
 * <pre>{@code
 * @TesseraTest(modules = "hygiene")
 * class MergePeopleTests {
 *     @Autowired MergePeople merge;              // package-private beans of the module, as the test is in its package
 *     @Autowired ModuleTransactions transactions; // transactions.run("hygiene", () -> jdbc.sql(...)...)
 *     @Autowired JdbcClient jdbc;
 * }
 * }</pre>
 *
 * <p>Tests with the same modules and properties share one context and so one database: leave no rows behind that disturb
 * others, or use ids of your own in each test. SQL in a test needs a transaction of a module: {@code ModuleTransactions}, a
 * use case, or {@code @Transactional} on the test, which belongs to the module in whose package the test is.
 *
 * <p>A plain {@code @SpringBootTest} or {@code @ApplicationModuleTest} gets the same database, with all modules active as
 * far as the component scan brings them. {@link OwnDatabase} keeps the database of the tests away.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@SpringBootTest
public @interface TesseraTest {

    /**
     * Names the active modules.
     *
     * @return names as in {@code tessera.modules}
     */
    String[] modules() default "*";

    /**
     * Sets further properties.
     *
     * @return each as {@code key=value}
     */
    @AliasFor(annotation = SpringBootTest.class, attribute = "properties")
    String[] properties() default {};

    /**
     * Chooses how the web part runs.
     *
     * @return a mock by default
     */
    @AliasFor(annotation = SpringBootTest.class, attribute = "webEnvironment")
    WebEnvironment webEnvironment() default WebEnvironment.MOCK;
}
