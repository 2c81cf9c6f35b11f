package io.tessera.gateway.module;

import io.tessera.platform.modules.ActiveModules;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Says when the gateway runs and yet passes nothing on. */
@Component
class GatewayAlone {

    private static final Logger LOG = LoggerFactory.getLogger(GatewayAlone.class);

    GatewayAlone(ActiveModules modules) {
        if (!modules.has("identity")) {
            LOG.warn("The gateway passes nothing on: identity, which tells who is calling, does not run beside it."
                    + " Run both in one process, or leave the gateway out (-gateway)");
        }
    }
}
