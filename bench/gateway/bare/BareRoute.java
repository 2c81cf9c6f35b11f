package io.tessera.bench.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;

/** A Spring Cloud Gateway with one route and nothing else: no sign-in, no limit, no breaker. Arguments: its port, the backend's. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class BareRoute {

    public static void main(String[] arguments) {
        var route = "--spring.cloud.gateway.server.webmvc.routes[0].";
        SpringApplication.run(
                BareRoute.class,
                "--server.address=127.0.0.1",
                "--server.port=" + arguments[0],
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                route + "id=backend",
                route + "uri=http://127.0.0.1:" + arguments[1],
                route + "predicates[0]=Path=/api/**");
    }
}
