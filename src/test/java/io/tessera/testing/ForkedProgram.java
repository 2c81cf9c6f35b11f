package io.tessera.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own with the class path of the tests. */
public final class ForkedProgram implements AutoCloseable {

    private final Process process;
    private final Path log;

    private ForkedProgram(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts a class.
     *
     * @param main the class
     * @param log where both streams go
     * @param words the command line
     * @return the running program
     * @throws IOException when it cannot be started
     */
    public static ForkedProgram start(Class<?> main, Path log, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", classPath(), main.getName()));
        command.addAll(List.of(words));
        return new ForkedProgram(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                log);
    }

    /**
     * Returns the tests' class path, which Surefire hides in a jar of its own.
     *
     * @return as {@code -cp} takes it
     */
    public static String classPath() {
        return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    }

    /**
     * Returns whether the program runs.
     *
     * @return false when it has ended
     */
    public boolean isAlive() {
        return process.isAlive();
    }

    /**
     * Returns what the program has said.
     *
     * @return its log
     * @throws IOException when there is none
     */
    public String said() throws IOException {
        return Files.readString(log);
    }

    /** Ends it as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /**
     * Ends it as {@code kill} does.
     *
     * @return whether it went within 30 seconds
     * @throws InterruptedException when interrupted while waiting
     */
    public boolean stop() throws InterruptedException {
        process.destroy();
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    @Override
    public void close() {
        kill();
    }
}
