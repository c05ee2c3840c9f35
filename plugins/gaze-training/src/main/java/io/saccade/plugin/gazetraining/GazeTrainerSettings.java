package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.torch.Workplace;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code gaze}. */
@Doc("Trains a gaze network on collected clicks")
public record GazeTrainerSettings(
        @Doc("folder of clicks, as click-samples writes it or with the article's file names")
        Path data,

        @Doc("network to write, an .onnx file") Path model,

        @Doc("size of the screen, such as 1920x1080; needed if only file names hold the clicks; "
                + "with clicks on several screens, selects one")
        Optional<String> screen,

        @Doc("train again after so many new clicks, and publish a network that is better on held-out ones, until the "
                + "run is stopped; 0: train once")
        @Default("0")
        @Range(min = 0)
        int follow,

        @Group GazeRecipe recipe,

        @Group Workplace workplace) {
    /** Checks the settings. */
    public GazeTrainerSettings {
        screen.ifPresent(size -> ScreenSize.check("screen", size));
        InvalidSetting.unless(
                follow == 0 || recipe.preset() == Preset.BEST,
                "follow",
                "be 0 with preset article, which holds out no clicks to compare networks on");
        InvalidSetting.unless(
                follow == 0 || workplace.checkpoint().isEmpty(),
                "follow",
                "be 0 with a checkpoint: a training that follows clicks starts again each time");
    }

    public Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
