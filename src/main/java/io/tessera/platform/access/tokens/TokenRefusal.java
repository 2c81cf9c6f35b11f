package io.tessera.platform.access.tokens;

import com.nimbusds.jwt.proc.BadJWTException;

/** Why a token's claims are not accepted. */
final class TokenRefusal extends BadJWTException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** The reasons, in words of ours: what a token holds never gets into a log. */
    enum Reason {
        ISSUER("it was issued by somebody else"),
        AUDIENCE("it is not meant for a module of this process"),
        LIFETIME("it holds for too long or without end"),
        NOT_YET("it is not valid yet; are the machines' clocks apart?"),
        EXPIRED("it has ended; are the machines' clocks apart?"),
        UNTRUSTED("its type, algorithm, key or signature is not identity's"),
        MALFORMED("it cannot be read");

        private final String text;

        Reason(String text) {
            this.text = text;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    TokenRefusal(Reason reason) {
        super(reason.toString());
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
