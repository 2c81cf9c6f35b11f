package io.tessera.acceptance;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Marks what is about a single process by nature, and is skipped in every other topology. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(OneProcess.Condition.class)
@interface OneProcess {

    /** Why another topology changes nothing of it, or has nothing of the kind. */
    String because();

    /** Looks at the topology. */
    final class Condition implements ExecutionCondition {

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            var reason = context.getElement()
                    .flatMap(element -> AnnotationSupport.findAnnotation(element, OneProcess.class))
                    .map(OneProcess::because);
            return reason.isEmpty() || Topology.current().isOne()
                    ? ConditionEvaluationResult.enabled("one process")
                    : ConditionEvaluationResult.disabled(reason.get());
        }
    }
}
