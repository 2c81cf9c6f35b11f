package io.tessera.platform.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import picocli.CommandLine.IVersionProvider;

/** The version of this build, as the build wrote it down. */
public final class Version implements IVersionProvider {

    private static final String BUILD_INFO = "/META-INF/build-info.properties";

    /**
     * Returns the version.
     *
     * @return such as {@code 0.1.0}; {@code development} where no build wrote one
     */
    public static String current() {
        try (var stream = Version.class.getResourceAsStream(BUILD_INFO)) {
            var properties = new Properties();
            if (stream != null) {
                properties.load(stream);
            }
            return properties.getProperty("build.version", "development");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String[] getVersion() {
        return new String[] {
            "Tessera " + current(), "Java " + Runtime.version() + " (" + System.getProperty("java.vendor") + ")"
        };
    }
}
