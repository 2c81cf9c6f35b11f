package io.tessera.identity.web;

/** Where to go after signing in: a page of ours, never another site's. */
final class NextPage {

    private static final int LONGEST = 2_000;

    private NextPage() {}

    static String of(String wanted) {
        var ours = wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.length() <= LONGEST
                && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return ours && !wanted.startsWith("/identity/sign-in") ? wanted : "/";
    }
}
