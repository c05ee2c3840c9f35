package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import java.nio.file.Path;
import java.util.List;

/** Settings of {@code talkers}. */
@Doc("Stores faces and sound of films as training data for lip-sync; adds to a folder, " + "never overwrites")
public record TalkersSettings(
        @Doc("folder to add to, created if missing; readable by its owner only, since faces " + "identify people")
        Path directory,

        @Doc("[top, bottom, left, right] pixels added around the face, as in the model wav2lip")
        @Default("[0, 10, 0, 0]")
        List<Integer> pads,

        @Doc("frames over which the face box is averaged, the current and earlier ones; 1: no "
                + "averaging, as in Wav2Lip's preprocessing; jumping boxes make training harder")
        @Default("1")
        @Range(min = 1, max = MOST_SMOOTHED, unit = "frames")
        int smooth,

        @Doc("smallest number of frames with a face per film, at 25 a second") @Default("16") @Range(min = 16)
        int leastFrames,

        @Doc("smallest share of a film's frames that must show the face") @Default("0.8") @Range(min = 0, max = 1)
        double steady,

        @Doc("share of the films for evaluation during training") @Default("0.1") @Range(min = 0, max = 0.5)
        double validation,

        @Doc("share of the films for the test after training") @Default("0.1") @Range(min = 0, max = 0.5)
        double test) {
    private static final int MOST_PADDING = 10_000;
    /** Upper limit of {@code smooth}, as in wav2lip. */
    static final int MOST_SMOOTHED = 100;

    /** Checks the settings. */
    public TalkersSettings {
        pads = List.copyOf(pads);
        InvalidSetting.unless(
                pads.size() == 4 && pads.stream().allMatch(pad -> Math.abs(pad) <= MOST_PADDING),
                "pads",
                "be four whole numbers, [top, bottom, left, right] in pixels, of at most 10000");
    }
}
