package io.tessera.identity.keys;

import picocli.CommandLine.Command;

/** {@code key}: API keys on the command line. */
@Command(name = "key", description = "API keys.", subcommands = KeyCreateCommand.class)
public final class KeyCommand {}
