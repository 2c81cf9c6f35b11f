package io.tessera.platform.access;

/**
 * A user who has signed in with a browser.
 *
 * @param caller the user as a caller, with what their role allows
 * @param shownName how the user is called on pages
 * @param csrf the session's secret against forged requests; never shown as it is
 */
public record UserSession(Caller caller, String shownName, CsrfSecret csrf) {}
