package io.saccade.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A settings component in seconds, of type {@code double} or {@code Optional<Double>}. A pipeline file may contain a
 * number, or a duration with unit: {@code 1.5}, {@code 500ms}, {@code 1m30s}, {@code -40ms}. For durations that are
 * never negative, use the type {@link java.time.Duration} instead.
 *
 * @since 0.2
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Seconds {}
