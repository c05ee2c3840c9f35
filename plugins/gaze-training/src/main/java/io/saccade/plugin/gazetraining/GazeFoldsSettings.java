package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.Range;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.torch.TorchOptions;
import io.saccade.plugin.training.EpochSchedule;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code gaze-folds}. */
@Doc("Measures the gaze error by cross-validation: each click is estimated by a network "
        + "that was not trained on it")
public record GazeFoldsSettings(
        @Doc("folder of clicks, as click-samples writes it or with the article's file names")
        Path data,

        @Doc("preset to measure: best or article") @Default("best")
        Preset preset,

        @Doc("number of folds, assigned by the order of names") @Default("5") @Range(min = 2, max = MOST_FOLDS)
        int folds,

        @Doc("true: also measures the article's network, as articleGaze") @Default("true")
        boolean compare,

        @Doc("excludes training clicks closer than this to a held-out click, so that near "
                + "duplicates do not flatter the result")
        @Default("0")
        @Range(min = 0, max = 100_000, unit = "px")
        double apartPx,

        @Doc("size of the screen, such as 1920x1080; needed if only file names hold the clicks; "
                + "with clicks on several screens, selects one")
        Optional<String> screen,

        @Doc("passes over all clicks; default: 200 for article, at most 1000 for best, 2000 with "
                + "geometry, which stops early")
        @Range(min = 1, max = EpochSchedule.MOST)
        Optional<Integer> epochs,

        @Doc("auto: the network also gets the places of the eyes in the camera's frame, so that the head may move, if "
                + "all clicks tell them; never: pictures only")
        @Default("auto")
        Geometry geometry,

        @Group TorchOptions torch) {
    private static final int MOST_FOLDS = 50;

    /** Checks the settings. */
    public GazeFoldsSettings {
        screen.ifPresent(size -> ScreenSize.check("screen", size));
    }

    public GazeRecipe recipe() {
        return GazeRecipe.of(preset, epochs, geometry);
    }

    /** Returns the article's recipe, for comparison. */
    public GazeRecipe article() {
        return GazeRecipe.of(Preset.ARTICLE, Optional.empty(), geometry);
    }

    /** Whether the article's network is trained in addition. */
    public boolean comparesAnother() {
        return compare && preset != Preset.ARTICLE;
    }

    public Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
