package io.tessera.verification.dns;

import com.google.common.base.Suppliers;
import com.google.common.net.HostAndPort;
import java.net.InetSocketAddress;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.xbill.DNS.ExtendedResolver;
import org.xbill.DNS.Resolver;
import org.xbill.DNS.SimpleResolver;

/** Makes the resolver, at the first question and not before: who never asks never touches the network. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DnsSettings.class)
class DnsConfiguration {

    private static final int DNS_PORT = 53;

    @Bean
    MailHosts mailHosts(DnsSettings settings) {
        var named = settings.resolver();
        // read now, so that a wrong setting stops the start
        var address = named == null ? null : HostAndPort.fromString(named).withDefaultPort(DNS_PORT);
        var resolver = Suppliers.memoize(() -> {
            var made = address == null ? new ExtendedResolver() : at(address);
            made.setRetries(2);
            made.setTimeout(settings.dnsTimeout());
            return (Resolver) made;
        });
        return new MailHosts(resolver::get, settings.dnsConcurrency(), settings.dnsBudget());
    }

    private static ExtendedResolver at(HostAndPort address) {
        return new ExtendedResolver(
                new Resolver[] {new SimpleResolver(new InetSocketAddress(address.getHost(), address.getPort()))});
    }
}
