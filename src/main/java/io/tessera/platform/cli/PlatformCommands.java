package io.tessera.platform.cli;

import io.tessera.platform.cli.split.SplitCommand;
import java.util.List;

/** The commands that belong to no module. */
final class PlatformCommands {

    static final List<Class<?>> ALL = List.of(
            ServeCommand.class,
            SplitCommand.class,
            MoveCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            DoctorCommand.class);

    private PlatformCommands() {}
}
