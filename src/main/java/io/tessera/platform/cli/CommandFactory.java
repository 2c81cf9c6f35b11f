package io.tessera.platform.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands: those with a constructor that takes the launcher get it, others need one without arguments. */
final class CommandFactory implements IFactory {

    private final Launcher launcher;

    CommandFactory(Launcher launcher) {
        this.launcher = launcher;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (var constructor : type.getDeclaredConstructors()) {
            var wanted = constructor.getParameterTypes();
            if (wanted.length == 1 && wanted[0] == Launcher.class) {
                constructor.setAccessible(true);
                return type.cast(constructor.newInstance(launcher));
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
