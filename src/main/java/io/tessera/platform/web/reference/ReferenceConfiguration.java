package io.tessera.platform.web.reference;

import io.tessera.platform.access.Caller;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Serves the documents under {@code /v3/api-docs/<module>}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
@Import(ReferenceGroups.class)
class ReferenceConfiguration {

    static {
        // who calls is told by the key, not by a parameter
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Caller.class);
    }
}
