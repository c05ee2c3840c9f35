package io.saccade.api.spi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A settings component of record type whose components are keys beside the others, not keys of a nested block. So
 * stages share settings with their defaults, documentation and rules:
 *
 * <pre>{@code
 * public record FaceSettings(@Doc("network, an .onnx file") Path model, @Group OnnxOptions onnx) {}
 * }</pre>
 *
 * {@link Default} on a group replaces defaults of its keys: {@code @Default("{threads: 4}")}. {@link Doc} on a group
 * stands before the documentation of each of its keys, {@code @Doc("for onnx: ")}, or is added to that of some:
 * {@code @Doc("{threads: 0 uses all cores}")}.
 *
 * @since 0.2
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.PARAMETER})
public @interface Group {}
