package io.saccade.api.spi;

/**
 * A settings component that names an environment: its type, or a block {@code {type:, with:}}. The core binds
 * and checks it with the pipeline, and opens it with {@link StageContext#open(EnvironmentRef)}.
 */
public interface EnvironmentRef {}
