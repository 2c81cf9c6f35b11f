package io.tessera.platform.access.tokens;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import java.time.Duration;

/** What who signs and who verifies must agree on. */
public final class TokenForm {

    /** The only algorithm there is (RFC 8725, section 3.1): what a token says of itself is never followed. */
    public static final JWSAlgorithm ALGORITHM = JWSAlgorithm.ES256;

    /** The curve of its keys. */
    public static final Curve CURVE = Curve.P_256;

    /** What sets these tokens apart from all others signed with the same keys (RFC 8725, section 3.11). */
    public static final JOSEObjectType TYPE = new JOSEObjectType("tessera+jwt");

    /** Who issues them. */
    public static final String ISSUER = "urn:tessera:identity";

    /** The claim that holds the permissions, with spaces between (RFC 8693, section 4.2). */
    public static final String SCOPE = "scope";

    /** The audience that every process is: what {@code platform} offers in each. */
    public static final String PLATFORM = "platform";

    /** No token may hold for longer, whoever signed it. */
    public static final Duration LONGEST_LIFETIME = Duration.ofMinutes(5);

    /** How far the clocks of two machines may be apart. */
    public static final Duration SKEW = Duration.ofSeconds(5);

    private TokenForm() {}

    /**
     * Returns whether a permission is one of a module.
     *
     * @param permission a permission
     * @param audience a module, or {@value #PLATFORM}
     * @return true when its endpoints may ask for it
     */
    public static boolean concerns(String permission, String audience) {
        return permission.startsWith(audience + ":");
    }
}
