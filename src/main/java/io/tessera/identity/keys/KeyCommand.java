package io.tessera.identity.keys;

import picocli.CommandLine.Command;

/** {@code key}: API keys, and the keys that sign tokens, on the command line. */
@Command(
        name = "key",
        description = "API keys, and the keys that sign tokens.",
        subcommands = {KeyCreateCommand.class, KeyRotateCommand.class})
public final class KeyCommand {}
