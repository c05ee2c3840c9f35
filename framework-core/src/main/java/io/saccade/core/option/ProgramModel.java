package io.saccade.core.option;

import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import java.util.Optional;

/**
 * A model that a program adds to a run: after the last model of the pipeline, or after the stage that {@link #after}
 * names.
 *
 * @param name unique among the stages of the pipeline
 * @param ports the keys that it reads and writes
 * @param model called by one thread at a time; if it throws, the run fails
 * @param place the source or model after which it stands; empty for the end
 */
public record ProgramModel(String name, Ports ports, Model model, Optional<String> place) {
    /** The same, right after a source or a model. */
    public ProgramModel after(String stage) {
        return new ProgramModel(name, ports, model, Optional.of(stage));
    }
}
