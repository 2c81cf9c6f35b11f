package io.tessera.platform.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** The command above all others. On its own it serves. */
@Command(
        name = "tessera",
        description = "From the lead lists you have to a ranked call list with reasons.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = HelpCommand.class,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands (`serve` when none is named):%n",
        footerHeading = "%nExamples:%n",
        footer = {
            "  tessera rank leads.csv -o ranked.csv --errors errors.csv --default-country US",
            "  tessera demo",
            "  tessera serve --server.port=9090 --tessera.modules='*,-scoring'",
            "",
            "Settings of the form --name.of.setting=value may follow any command that starts the application.",
            "",
            "Exit codes: 0 done, 1 internal failure, 2 bad usage or unreadable input (nothing written).",
            "Data goes to standard output, messages to standard error. NO_COLOR is honoured."
        })
final class TesseraCommand {}
