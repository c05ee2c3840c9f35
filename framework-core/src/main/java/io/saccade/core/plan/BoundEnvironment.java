package io.saccade.core.plan;

import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.EnvironmentRef;

/**
 * An environment nested in a stage, with its settings.
 *
 * @param settings an instance of the factory's settings class
 */
public record BoundEnvironment(EnvironmentFactory<?> factory, Record settings) implements EnvironmentRef {}
