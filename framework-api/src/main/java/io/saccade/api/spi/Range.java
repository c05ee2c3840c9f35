package io.saccade.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The numbers that a settings component accepts. The core checks them before it creates the record, and shows them in
 * forms, schemas and the list of stages. The component is a number, or an {@code Optional} or {@code List} of numbers:
 *
 * <pre>{@code
 * public record Settings(@Range(min = 1, max = 100) int quality, @Range(above = 0, unit = "Hz") double cutoff) {}
 * }</pre>
 *
 * <p>Rules that a range can't express, such as those between two components, are checked by the record's constructor:
 * see {@link InvalidSetting}.
 *
 * @since 0.2
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Range {
    /** The smallest number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** All numbers must be larger than this one. */
    double above() default Double.NEGATIVE_INFINITY;

    /** The largest number. */
    double max() default Double.POSITIVE_INFINITY;

    /** All numbers must be smaller than this one. */
    double below() default Double.POSITIVE_INFINITY;

    /** The unit as a symbol, such as {@code px} or {@code Hz}; empty if there is none. */
    String unit() default "";
}
