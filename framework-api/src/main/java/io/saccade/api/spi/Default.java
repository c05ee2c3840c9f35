package io.saccade.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The default of a settings component, written as in a pipeline file. A component without default is required, unless
 * it is an {@code Optional}, which is then empty. Like the other annotations of settings, it may also stand on the
 * parameter of the record's constructor, where other languages put it.
 *
 * @since 0.1
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Default {
    /** The value, as a pipeline file would contain it: {@code "200"}, {@code "10s"}, {@code "[1, 2]"}. */
    String value();
}
