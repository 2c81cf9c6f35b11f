package io.tessera.platform.web.idempotency;

/**
 * A post that carries an {@code Idempotency-Key}.
 *
 * @param module the module whose endpoint it is for, and in whose schema the key is kept
 * @param caller who sent it; two callers may use the same key for different things
 * @param key what the caller sent
 * @param fingerprint what tells this request from another under the same key
 */
record Attempt(String module, String caller, String key, byte[] fingerprint) {}
