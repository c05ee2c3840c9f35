package io.saccade.core.option;

import io.saccade.api.data.Key;
import io.saccade.api.spi.Recorder;
import java.util.Set;

/**
 * A recorder that a program adds to a run. It gets every sample that leaves the last model, with all small keys.
 *
 * @param name unique among the stages of the pipeline
 * @param keys large keys that it also wants, such as FRAME, so that they are produced even if no other stage reads them
 * @param recorder called by one thread at a time; if it throws, the run fails
 */
public record ProgramRecorder(String name, Set<Key<?>> keys, Recorder recorder) {
    public ProgramRecorder {
        keys = Set.copyOf(keys);
    }
}
