package io.saccade.plugin.torch.loop;

import io.saccade.api.data.Progress;
import java.util.Optional;

/**
 * The result of a round of training.
 *
 * @param progress in steps
 * @param epoch the epoch that ended with this round, if any
 */
public record Round(Progress progress, Optional<Epoch> epoch) {}
