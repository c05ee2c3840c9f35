package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;

/** How films are read during training; a group of the trainers' settings. */
public record FilmReading(
        @Doc("memory for films, in MiB") @Default("2048") int memory,

        @Doc("threads that read films during training") @Default("2")
        int loaders) {
    private static final long MIB = 1 << 20;

    /** Checks the settings. */
    public FilmReading {
        InvalidSetting.unless(memory >= 16, "memory", "be 16 MiB or more");
        InvalidSetting.unless(loaders >= 1 && loaders <= 64, "loaders", "be 1 to 64");
    }

    public long memoryBytes() {
        return memory * MIB;
    }
}
