package io.saccade.plugin.gazetraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.plugin.clickrecorder.MouseClicksSettings;
import io.saccade.plugin.clickrecorder.ProfileFolder;
import io.saccade.plugin.clickrecorder.ScreenSize;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code gaze-calibration}. */
@Doc("Shows dots to click on where the screen was seen least, and says after every ten clicks how good they are")
public record GazeCalibrationSettings(
        @Doc("folder that click-samples stores the clicks in; earlier clicks in it count")
        Path data,

        @Doc("name of the person, as in click-samples") Optional<String> profile,

        @Doc("ends when a network trained on the clicks would be off by no more: below 1 a share of the screen's "
                + "diagonal, otherwise pixels; 0: after the last dot only")
        @Default("0.04")
        @Range(min = 0)
        double enough,

        @Default("81") @Doc("dots per round, in a grid; a square number from 9 to 100")
        int targets,

        @Default("1") @Doc("number of rounds") @Range(min = 1, max = 100)
        int rounds,

        @Doc("screen, counted from 0; default: the primary one") @Range(min = 0)
        Optional<Integer> screen) {
    /** Checks the settings. */
    public GazeCalibrationSettings {
        ProfileFolder.check("profile", profile);
        new MouseClicksSettings(true, screen, targets, rounds);
    }

    /** Returns the settings of the dots. */
    public MouseClicksSettings dots() {
        return new MouseClicksSettings(true, screen, targets, rounds);
    }

    /** Returns the error that is good enough, in pixels of a screen. */
    public double enoughPx(ScreenSize size) {
        return enough < 1 ? enough * Math.hypot(size.width(), size.height()) : enough;
    }
}
