package io.saccade.core.plan;

import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Ports;

/**
 * A capture nested in a stage, with its settings.
 *
 * @param settings an instance of the factory's settings class
 * @param ports including the ports of captures nested in it
 */
public record BoundCapture(CaptureFactory<?> factory, Record settings, Ports ports) implements CaptureRef {}
