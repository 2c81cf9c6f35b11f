package io.tessera.platform.cli;

import io.tessera.platform.modules.ModuleDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Parses the command line and runs what was asked for. Spring starts only inside a command that needs it, so that help and
 * mistakes are answered at once.
 */
public final class TesseraCommandLine {

    private final Terminal terminal;
    private final Class<?> application;

    TesseraCommandLine(Class<?> application, Terminal terminal) {
        this.application = application;
        this.terminal = terminal;
    }

    /**
     * Runs a command line.
     *
     * @param application the class Spring Boot starts from
     * @param args what was typed
     * @return the exit code, one of {@link ExitCodes}
     */
    public static int execute(Class<?> application, String... args) {
        return new TesseraCommandLine(application, Terminal.ofProcess()).run(args);
    }

    int run(String... args) {
        var arguments = Arguments.of(args);
        var launcher = new Launcher(application, arguments.settings(), terminal);
        return commands(launcher).execute(arguments.command().toArray(String[]::new));
    }

    private CommandLine commands(Launcher launcher) {
        var factory = new CommandFactory(launcher);
        var root = new CommandLine(new TesseraCommand(), factory);
        commandClasses().forEach(command -> root.addSubcommand(new CommandLine(command, factory)));
        return root.setOut(new java.io.PrintWriter(terminal.out(), true))
                .setErr(new java.io.PrintWriter(terminal.err(), true))
                .setUsageHelpAutoWidth(true)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((problem, typed) -> refuse(problem))
                .setExecutionExceptionHandler((failure, line, result) -> fail(failure));
    }

    private static List<Class<?>> commandClasses() {
        var classes = new ArrayList<Class<?>>(PlatformCommands.ALL);
        ServiceLoader.load(ModuleDescriptor.class).forEach(module -> classes.addAll(module.commands()));
        return classes;
    }

    private int refuse(ParameterException problem) {
        var command = problem.getCommandLine();
        var unknown = UnknownCommand.in(problem);
        terminal.say(Ansi.AUTO.string("@|bold,red tessera:|@ ")
                + unknown.map(UnknownCommand::text).orElseGet(problem::getMessage));
        if (unknown.isEmpty()) {
            UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        }
        terminal.say("Try '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
        return ExitCodes.USAGE;
    }

    private int fail(Exception failure) {
        var told = FailureMessage.of(failure);
        terminal.say(Ansi.AUTO.string("@|bold,red tessera:|@ ") + told.text());
        if (System.getenv("TESSERA_DEBUG") != null) {
            failure.printStackTrace(terminal.err());
        }
        return told.exitCode();
    }
}
