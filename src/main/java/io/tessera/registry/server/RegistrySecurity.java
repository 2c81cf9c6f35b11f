package io.tessera.registry.server;

import io.tessera.platform.installation.InstallationException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Who may register: whoever registers is sent other people's requests. On the loopback interface that is everybody on the machine
 * unless a password is set; elsewhere a password is needed.
 */
@Configuration(proxyBeanMethods = false)
class RegistrySecurity {

    /** The one name that goes with the password. */
    private static final String USER = "tessera";

    private final String password;

    RegistrySecurity(
            @Value("${tessera.registry.password:}") String password, @Value("${server.address:}") String address) {
        this.password = password;
        if (password.isBlank() && !isLoopback(address)) {
            throw new InstallationException(
                    "The registry would listen at %s and let everybody register.".formatted(address),
                    "Set tessera.registry.password, and give the processes tessera.registry.url=http://tessera:PASSWORD@host:port/eureka.");
        }
    }

    @Bean
    SecurityFilterChain registry(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> {
                    requests.requestMatchers("/actuator/health", "/actuator/health/**", "/error")
                            .permitAll();
                    if (password.isBlank()) {
                        requests.anyRequest().permitAll();
                    } else {
                        requests.anyRequest().authenticated();
                    }
                })
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    UserDetailsService whoMayRegister() {
        return password.isBlank()
                ? new InMemoryUserDetailsManager()
                : new InMemoryUserDetailsManager(User.withUsername(USER)
                        // it is compared as it is: it is a secret of the installation's, chosen by nobody
                        .password("{noop}" + password)
                        .roles("PROCESS")
                        .build());
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
