package io.saccade.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A settings component that counts seconds, as a {@code double} or {@code Optional<Double>}. A pipeline file may
 * write it as a number, or as a time with its unit: {@code 1.5}, {@code 500ms}, {@code 1m30s}, {@code -40ms}. For
 * times that are never negative a component of the type {@link java.time.Duration} does the same.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Seconds {}
