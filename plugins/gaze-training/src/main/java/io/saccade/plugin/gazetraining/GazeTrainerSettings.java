package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.clickrecorder.ScreenSize;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code gaze}. */
@Doc("Trains a gaze network on collected clicks")
public record GazeTrainerSettings(
        @Doc("folder of clicks, as click-samples writes it or with the article's file names")
        Path data,

        @Doc("network to write, an .onnx file") Path model,

        @Doc("article (the article's network) or best (half its error, trained in a tenth of the time)")
        @Default("article")
        Preset preset,

        @Doc("size of the screen, such as 1920x1080; needed if only file names hold the clicks; "
                + "with clicks on several screens, selects one")
        Optional<String> screen,

        @Doc("passes over all clicks; default: 200 for article, at most 1000 for best, which stops " + "early")
        Optional<Integer> epochs,

        @Doc("article: clicks per step; default: 32") Optional<Integer> batchSize,

        @Doc("article: learning rate of Adam; default: 0.001")
        Optional<Double> learningRate,

        @Doc("article: standard deviation of the noise added to each picture (values 0 to 1)") @Default("0")
        double noise,

        @Doc("held-out share of the clicks, below 1; default: 0 for article, as in the article, "
                + "without a measured error; 0.2 for best, held out in turn, so that all clicks are "
                + "used")
        Optional<Double> validation,

        @Doc("epochs without improvement on held-out clicks after which training stops; 0: never; "
                + "default: 200 for best, 0 for article")
        Optional<Integer> patience,

        @Doc("file from which an interrupted training resumes, to the same bits with one thread on the CPU; "
                + "readable by its owner only")
        Optional<Path> checkpoint,

        @Doc("threads; with more than 1, results differ in their last bits") @Default("1")
        int threads,

        @Doc("device of the training: auto, cpu or cuda:N") @Default("auto")
        String device) {
    /** Checks the settings. */
    public GazeTrainerSettings {
        screen.ifPresent(size -> ScreenSize.parse("screen", size));
        GazeRecipe.of(preset, epochs, batchSize, learningRate, noise, validation, patience, threads, device);
    }

    public GazeRecipe recipe() {
        return GazeRecipe.of(preset, epochs, batchSize, learningRate, noise, validation, patience, threads, device);
    }

    public Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
