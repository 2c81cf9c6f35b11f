package io.tessera.verification.verdicts;

import io.tessera.verification.syntax.SyntaxProfile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How addresses are verified: settings {@code tessera.verification.online} and so on.
 *
 * @param online whether name servers are asked about every address; otherwise only where an import or request wishes it
 * @param disposableFile a file with further domains that give out throw-away addresses
 * @param profile who has to be able to take an address
 */
@ConfigurationProperties("tessera.verification")
record VerificationSettings(
        @DefaultValue("false") boolean online,
        @Nullable Path disposableFile,
        @DefaultValue("SMTP") SyntaxProfile profile) {}
