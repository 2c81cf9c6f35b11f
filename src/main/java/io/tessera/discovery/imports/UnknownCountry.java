package io.tessera.discovery.imports;

/** A default country that no country is called. */
public final class UnknownCountry extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnknownCountry(String named) {
        super("There is no country `%s`. Give an ISO 3166-1 code such as DE, or a name."
                .formatted(named.substring(0, Math.min(named.length(), 50))));
    }

    /**
     * Returns what is wrong and what to do.
     *
     * @return a sentence for people
     */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
