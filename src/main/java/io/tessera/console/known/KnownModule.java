package io.tessera.console.known;

import io.tessera.platform.modules.ModulePages;

/**
 * A module as the frame knows it.
 *
 * @param name its name
 * @param up whether some process runs it, as far as is known
 * @param pages what it brings to the console; of one that is away, what it brought last
 */
public record KnownModule(String name, boolean up, ModulePages pages) {}
