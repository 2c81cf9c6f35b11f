/** What pages share: their language, their files, their security policy, and words for what templates show. */
@NullMarked
package io.tessera.platform.web.pages;

import org.jspecify.annotations.NullMarked;
