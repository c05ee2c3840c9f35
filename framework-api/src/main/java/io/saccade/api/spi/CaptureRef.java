package io.saccade.api.spi;

/**
 * A settings component that names another capture: an address ({@code camera:0}, a path,
 * {@code images:folder}, {@code demo:face}) or a block {@code {type:, with:}}. The core binds and checks it
 * with the pipeline, and opens it with {@link StageContext#open(CaptureRef)}.
 */
public interface CaptureRef {}
