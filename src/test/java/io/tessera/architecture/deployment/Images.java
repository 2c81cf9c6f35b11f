package io.tessera.architecture.deployment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.apache.kafka.common.utils.AppInfoParser;

/**
 * What the containers are made of.
 *
 * @param tessera our image, as {@code docker/compose.yaml} names it
 * @param kafka the version of Kafka that the build has
 */
record Images(String tessera, String kafka) {

    private static final Pattern IMAGE = Pattern.compile("image: (tessera:\\S+)");

    static Images ofThisBuild() throws IOException {
        var image = IMAGE.matcher(Files.readString(Path.of("docker", "compose.yaml")));
        if (!image.find()) {
            throw new IllegalStateException("docker/compose.yaml names no image of Tessera");
        }
        return new Images(image.group(1), AppInfoParser.getVersion());
    }
}
