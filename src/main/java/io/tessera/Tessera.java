package io.tessera;

import io.tessera.platform.cli.TesseraCommandLine;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/**
 * The one entry point: parses the command line and starts what was asked for. Beans are named after their whole class: two
 * modules may call a class alike.
 */
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
@Modulithic(systemName = "Tessera", sharedModules = "platform")
public class Tessera {

    /**
     * Runs a command line and ends the process with its exit code.
     *
     * @param args what was typed; nothing means {@code serve}
     */
    public static void main(String[] args) {
        System.exit(TesseraCommandLine.execute(Tessera.class, args));
    }
}
