package io.tessera.gateway.kubernetes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Who the process is to Kubernetes, from the folder that it mounts. */
record ServiceAccount(Path folder) {

    /** Read each time: Kubernetes replaces it within the hour. */
    Optional<String> token() {
        return read("token");
    }

    Optional<String> namespace() {
        return read("namespace");
    }

    /** Trusts the cluster's own authority and no other; empty where none is mounted. */
    Optional<SSLContext> trust() throws IOException, GeneralSecurityException {
        var file = folder.resolve("ca.crt");
        if (!Files.isReadable(file)) {
            return Optional.empty();
        }
        var authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        try (var input = Files.newInputStream(file)) {
            for (var certificate : CertificateFactory.getInstance("X.509").generateCertificates(input)) {
                authorities.setCertificateEntry("ca" + authorities.size(), certificate);
            }
        }
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(authorities);
        var context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return Optional.of(context);
    }

    private Optional<String> read(String name) {
        try {
            return Optional.of(Files.readString(folder.resolve(name)).strip());
        } catch (IOException notMounted) {
            return Optional.empty();
        }
    }
}
