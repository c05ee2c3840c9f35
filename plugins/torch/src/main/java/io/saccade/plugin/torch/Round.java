package io.saccade.plugin.torch;

import io.saccade.api.data.Progress;
import java.util.Optional;

/**
 * What a round of learning came to.
 *
 * @param progress in steps
 * @param epoch the epoch that ended with this round, if one did
 */
public record Round(Progress progress, Optional<Epoch> epoch) {}
