package io.saccade.api.spi;

import io.saccade.api.data.Sample;
import java.util.Optional;

/** A source whose time passes on its own: a camera, a film, images; or a trainer's rounds. */
@FunctionalInterface
public interface Capture extends Stage {
    /**
     * The next sample, made with {@code context.sample}; empty at the end. May wait, but answers to
     * interruption with {@link InterruptedException}.
     */
    Optional<Sample> read() throws Exception;
}
