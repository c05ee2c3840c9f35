package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;

/** The films of a training, and how they are read; a group of the trainers' settings. */
public record FilmReading(
        @Doc("folder written by the recorder talkers or by Wav2Lip's own preprocessing")
        Path data,

        @Doc("strength of random mirroring, rotation, scaling and tinting of faces, for few films: "
                + "0, as published, to 1")
        @Default("0")
        double augment,

        @Doc("memory for films, in MiB") @Default("2048") int memory,

        @Doc("threads that read films during training") @Default("2")
        int loaders) {
    private static final long MIB = 1 << 20;

    /** Checks the settings. */
    public FilmReading {
        InvalidSetting.unless(augment >= 0 && augment <= 1, "augment", "be 0 to 1");
        InvalidSetting.unless(memory >= 16, "memory", "be 16 MiB or more");
        InvalidSetting.unless(loaders >= 1 && loaders <= 64, "loaders", "be 1 to 64");
    }

    public long memoryBytes() {
        return memory * MIB;
    }
}
