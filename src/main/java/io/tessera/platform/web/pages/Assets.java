package io.tessera.platform.web.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Style, scripts and symbols. Their address holds a hash of them all, so that browsers keep them for a year and still never mix
 * old and new ones.
 */
public final class Assets {

    /** Where all of them are found. */
    static final String ROOT = "/assets/";

    private static final String OWN = "classpath*:/static/**";
    private static final int HASH = 6;

    private final String version;

    Assets() {
        this.version = version(files());
    }

    /**
     * Returns the address of a file of ours.
     *
     * @param file its path below {@code static}, such as {@code tessera.css}
     * @return a path for pages
     */
    public String of(String file) {
        return ROOT + version + "/" + file;
    }

    /**
     * Returns the address of a file of a library.
     *
     * @param file its path below {@code webjars}, which holds the library's version
     * @return a path for pages
     */
    public String lib(String file) {
        return ROOT + "lib/" + file;
    }

    String version() {
        return version;
    }

    private static Resource[] files() {
        try {
            return new PathMatchingResourcePatternResolver().getResources(OWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(Resource[] files) {
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            Arrays.stream(files)
                    .filter(Resource::isReadable)
                    .sorted(Comparator.comparing(Assets::name))
                    .forEach(file -> hash.update(content(file)));
            return HexFormat.of().formatHex(hash.digest(), 0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this Java", e);
        }
    }

    private static String name(Resource file) {
        try {
            return file.getURL().getPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] content(Resource file) {
        try {
            return file.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
