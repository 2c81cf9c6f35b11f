package io.tessera.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Knows the requests that another process answers. What guards the database and keeps answers here does not apply to them:
 * they wait for nobody, and their bodies are not looked at. Implemented by the gateway.
 */
public interface RequestsPassedOn {

    /**
     * Returns whether a request is passed on.
     *
     * @param request a request
     * @return true when it is
     */
    boolean include(HttpServletRequest request);
}
