package io.tessera;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one entry point: parses the command line and starts what was asked for. */
@SpringBootApplication
public class Tessera {

    /**
     * Runs Tessera.
     *
     * @param args the command line
     */
    public static void main(String[] args) {
        SpringApplication.run(Tessera.class, args);
    }
}
