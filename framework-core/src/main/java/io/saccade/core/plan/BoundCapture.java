package io.saccade.core.plan;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;

/**
 * A capture that a stage opens inside itself.
 *
 * @param settings an instance of the factory's settings class
 * @param ports with those of captures inside it
 */
public record BoundCapture(CaptureFactory<?> factory, Record settings, Ports ports) implements CaptureRef {}
