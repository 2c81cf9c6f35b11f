package io.tessera.platform.access;

/**
 * Marks a handler that passes requests on to the process in which their endpoint runs. That process checks the permission, by
 * the token it is sent; here a caller is needed and nothing more.
 */
public interface CheckedElsewhere {}
