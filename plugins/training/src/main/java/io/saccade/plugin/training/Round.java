package io.saccade.plugin.training;

import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import java.util.Optional;

/**
 * The result of a round of training.
 *
 * @param metrics of the epoch that ended with this round, if any
 */
public record Round(Progress progress, Optional<Metrics> metrics) {}
