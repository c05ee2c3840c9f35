package io.saccade.api.spi;

/**
 * A settings component for a nested environment: its type, or a block {@code {type:, with:}}. The core binds and checks
 * it with the pipeline; {@link StageContext#open(EnvironmentRef)} opens it.
 */
public interface EnvironmentRef {}
