package io.tessera.platform.data.embedded;

import io.tessera.platform.installation.InstallationException;
import java.util.Locale;

/** The machines for which the jar carries PostgreSQL. */
enum SupportedPlatform {
    LINUX_AMD64("postgres-linux-x86_64.txz"),
    LINUX_ARM64("postgres-linux-arm_64.txz"),
    MACOS_ARM64("postgres-darwin-arm_64.txz");

    private final String archive;

    SupportedPlatform(String archive) {
        this.archive = archive;
    }

    /** The archive's place on the class path. */
    String archive() {
        return archive;
    }

    static SupportedPlatform current() {
        return of(System.getProperty("os.name"), System.getProperty("os.arch"));
    }

    static SupportedPlatform of(String system, String processor) {
        var os = system.toLowerCase(Locale.ROOT);
        var arm = processor.equals("aarch64") || processor.equals("arm64");
        var intel = processor.equals("amd64") || processor.equals("x86_64");
        if (os.contains("linux") && intel) {
            return LINUX_AMD64;
        }
        if (os.contains("linux") && arm) {
            return LINUX_ARM64;
        }
        if (os.contains("mac") && arm) {
            return MACOS_ARM64;
        }
        throw new InstallationException(
                "There is no embedded PostgreSQL for %s on %s.".formatted(system, processor),
                "It is there for Linux (amd64, arm64) and macOS (arm64). Elsewhere use a PostgreSQL server (15 or newer)"
                        + " with spring.datasource.url, spring.datasource.username and spring.datasource.password.");
    }
}
