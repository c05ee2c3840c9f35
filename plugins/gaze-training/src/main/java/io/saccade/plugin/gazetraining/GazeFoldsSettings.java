package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.clickrecorder.ScreenSize;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code gaze-folds}. */
@Doc("Measures how well gaze can be learnt from clicks: every click is estimated by a network that has not seen it")
public record GazeFoldsSettings(
        @Doc("folder of clicks, as click-samples recorded them or named as the article's")
        Path data,

        @Doc("what is measured: best or article") @Default("best")
        Preset preset,

        @Doc("into how many parts the clicks are dealt, by their place in the order of names, 2 to 50") @Default("5")
        int folds,

        @Doc("whether the article's network is measured too, as articleGaze") @Default("true")
        boolean compare,

        @Doc("clicks nearer than so many pixels to one of the held-out part are not learnt from, so that no neighbour"
                + " gives the answer away")
        @Default("0")
        double apartPx,

        @Doc("size of the screen that was clicked on, such as 1920x1080: needed where file names do not tell it; and of"
                + " clicks on several screens, those on this one are measured")
        Optional<String> screen,

        @Doc("how often to go through all clicks; 200 for article; for best 1000 at most, since it stops early")
        Optional<Integer> epochs,

        @Doc("threads to compute with") @Default("1") int threads,

        @Doc("where to learn: cpu or cuda:N") @Default("cpu")
        String device) {
    private static final int MOST_FOLDS = 50;

    /** Checks the settings. */
    public GazeFoldsSettings {
        InvalidSetting.unless(folds >= 2 && folds <= MOST_FOLDS, "folds", "be 2 to " + MOST_FOLDS);
        InvalidSetting.unless(apartPx >= 0 && apartPx <= 100_000, "apart-px", "be 0 to 100000 (pixels)");
        screen.ifPresent(size -> ScreenSize.parse("screen", size));
        GazeRecipe.of(preset, epochs, threads, device);
    }

    GazeRecipe recipe() {
        return GazeRecipe.of(preset, epochs, threads, device);
    }

    /** The article's, to compare with. */
    GazeRecipe article() {
        return GazeRecipe.of(Preset.ARTICLE, Optional.empty(), threads, device);
    }

    /** Whether the article's network is to be taught besides. */
    boolean comparesAnother() {
        return compare && preset != Preset.ARTICLE;
    }

    Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
