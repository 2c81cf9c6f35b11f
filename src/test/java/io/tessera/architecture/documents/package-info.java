/** The site of documents that the build makes from the code: canvases, diagrams, events, HTTP. */
@NullMarked
package io.tessera.architecture.documents;

import org.jspecify.annotations.NullMarked;
