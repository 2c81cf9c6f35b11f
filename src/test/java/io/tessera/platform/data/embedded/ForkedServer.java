package io.tessera.platform.data.embedded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A Java process of its own that starts a server, writes a row and waits to be killed. */
final class ForkedServer implements AutoCloseable {

    private final Process process;
    private final long serverPid;

    private ForkedServer(Process process, long serverPid) {
        this.process = process;
        this.serverPid = serverPid;
    }

    /** Starts the process with the given words before the command line; returns when the row is written. */
    static ForkedServer start(List<String> prefix, String classPath, Path directory, Path binaries) throws IOException {
        var command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx256m", "-cp", classPath, ForkedServer.class.getName()));
        command.addAll(List.of(directory.toString(), binaries.toString()));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new StringBuilder();
        var lines = process.inputReader();
        for (var line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.startsWith("ready ")) {
                return new ForkedServer(process, Long.parseLong(line.substring(6)));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("The forked process ended:\n" + said);
    }

    ProcessHandle server() {
        return ProcessHandle.of(serverPid).orElseThrow();
    }

    /** As {@code kill -9} does. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        kill();
        ProcessHandle.of(serverPid).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** The forked process. */
    public static void main(String[] args) throws Exception {
        var directory = Path.of(args[0]);
        var server = EmbeddedServer.start(directory, List.of(Path.of(args[1])), true);
        try (var connection = server.connectAsSuperuser("postgres");
                var statement = connection.createStatement()) {
            statement.execute("create table ship (name text)");
            statement.execute("insert into ship values ('Ida')");
        }
        System.out.println("ready "
                + new PidFile(directory.resolve("postgres"))
                        .server()
                        .orElseThrow()
                        .pid());
        new BufferedReader(new InputStreamReader(System.in)).readLine();
        server.close();
    }
}
