package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import java.nio.file.Path;

/** The films of a training, and how they are read; a group of the trainers' settings. */
public record FilmReading(
        @Doc("folder written by the recorder talkers or by Wav2Lip's own preprocessing")
        Path data,

        @Doc("strength of random mirroring, rotation, scaling and tinting of faces, for few films: "
                + "0, as published, to 1")
        @Default("0")
        @Range(min = 0, max = 1)
        double augment,

        @Doc("memory for films, in MiB") @Default("2048") @Range(min = 16, unit = "MiB")
        int memory,

        @Doc("threads that read films during training") @Default("2") @Range(min = 1, max = 64)
        int loaders) {
    private static final long MIB = 1 << 20;

    public long memoryBytes() {
        return memory * MIB;
    }
}
