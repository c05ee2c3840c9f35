package io.saccade.plugin.wav2liptraining.talkers;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.training.Fingerprint;
import io.saccade.plugin.wav2liptraining.FilmReading;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The films of a training.
 *
 * @param learnt films to train on; their faces are varied
 * @param heldOut films for evaluation
 * @param loaders number of threads that read them
 */
public record TrainingFilms(TalkerSet learnt, TalkerSet heldOut, int loaders) {
    /** Opens both parts of a folder. The films for evaluation get a quarter of the memory in addition. */
    public static TrainingFilms open(FilmReading reading, StageContext context) throws IOException {
        Path folder = context.input(reading.data());
        long room = reading.memoryBytes();
        return new TrainingFilms(
                TalkerSet.open(folder, TalkerPart.TRAIN, room, reading.augment(), context::setAside),
                TalkerSet.open(folder, TalkerPart.VAL, room / 4, context::setAside),
                reading.loaders());
    }

    /** Returns a fingerprint of the films' names, for the identity of the training. */
    public String fingerprint() {
        Fingerprint data = new Fingerprint();
        learnt.addTo(data);
        heldOut.addTo(data.add("and"));
        return data.letters();
    }
}
