package io.saccade.api.spi;

import io.saccade.api.data.NonExtendable;

/**
 * A settings component for a nested capture: an address ({@code camera:0}, a path, {@code images:folder},
 * {@code demo:face}) or a block {@code {type:, with:}}. The core binds and checks it with the pipeline;
 * {@link StageContext#open(CaptureRef)} opens it.
 *
 * @since 0.1
 */
@NonExtendable
public interface CaptureRef {}
