package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.clickrecorder.ScreenSize;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Settings of {@code gaze}. */
@Doc("Learns from collected clicks where a person looks")
public record GazeTrainerSettings(
        @Doc("folder of clicks to learn from, as click-samples recorded them or named as the article's")
        Path data,

        @Doc("the network to make, an .onnx file") Path model,

        @Doc("article (the article's network) or best (half its error, with a measured error, in a tenth of the time)")
        @Default("article")
        Preset preset,

        @Doc("size of the screen that was clicked on, such as 1920x1080: needed where file names do not tell it; and of"
                + " clicks on several screens, those on this one are learnt")
        Optional<String> screen,

        @Doc("how often to go through all clicks; 200 for article; for best 1000 at most, since it stops early")
        Optional<Integer> epochs,

        @Doc("article: clicks in one step; 32 unless given") Optional<Integer> batchSize,

        @Doc("article: about how far a weight moves in a step; 0.001 unless given")
        Optional<Double> learningRate,

        @Doc("article: deviation of the random noise added to each picture, whose values are 0..1") @Default("0")
        double noise,

        @Doc("part of the clicks held out to measure the error, below 1; article: 0 unless given, as in the article, so"
                + " that no error is known; best: 0.2, which are held out in turn, so that all are learnt from")
        Optional<Double> validation,

        @Doc("stop after so many epochs without a better result on clicks held out; 0 never does; 200 for best, 0 for"
                + " article")
        Optional<Integer> patience,

        @Doc("file that an interrupted training goes on from, to the same bits; only its owner may read it")
        Optional<Path> checkpoint,

        @Doc("threads to compute with; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("where to learn: cpu or cuda:N") @Default("cpu")
        String device) {
    /** Checks the settings. */
    public GazeTrainerSettings {
        screen.ifPresent(size -> ScreenSize.parse("screen", size));
        GazeRecipe.of(preset, epochs, batchSize, learningRate, noise, validation, patience, threads, device);
    }

    GazeRecipe recipe() {
        return GazeRecipe.of(preset, epochs, batchSize, learningRate, noise, validation, patience, threads, device);
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }

    /** What decides the result, apart from the clicks. */
    Map<String, String> identity(long seed) {
        Map<String, String> identity = new LinkedHashMap<>(recipe().identity());
        identity.put("seed", String.valueOf(seed));
        return identity;
    }
}
