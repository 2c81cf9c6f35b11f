package io.tessera.platform.web;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The permission an endpoint needs. An endpoint without it is refused at run time and fails the build. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface RequiresPermission {

    /**
     * Names the permission.
     *
     * @return {@code module:verb}, listed in the module's descriptor
     */
    String value();
}
