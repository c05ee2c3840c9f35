package io.saccade.api.spi;

import io.saccade.api.data.NonExtendable;

/**
 * A settings component for a nested environment: its type, or a block {@code {type:, with:}}. The core binds and checks
 * it with the pipeline; {@link StageContext#open(EnvironmentRef)} opens it.
 *
 * @since 0.1
 */
@NonExtendable
public interface EnvironmentRef {}
