package io.tessera.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.constantpool.Utf8Entry;
import java.util.ArrayList;
import java.util.List;

/** The texts in a class file: constants, and values of annotations such as queries. */
final class Texts {

    private Texts() {}

    static List<String> of(JavaClass type) {
        var source = type.getSource().orElseThrow(() -> new IllegalStateException(type + " has no class file"));
        try (var file = source.getUri().toURL().openStream()) {
            var texts = new ArrayList<String>();
            for (var entry : ClassFile.of().parse(file.readAllBytes()).constantPool()) {
                if (entry instanceof Utf8Entry text) {
                    texts.add(text.stringValue());
                }
            }
            return texts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
