package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import java.nio.file.Path;
import java.util.List;

/** Settings of {@code talkers}. */
@Doc("Keeps the faces and the sound of films of people who talk, to teach lips with; adds, never overwrites")
public record TalkersSettings(
        @Doc("the folder to add to, made where it is missing; only its owner may read it, since faces identify people")
        Path directory,

        @Doc("[top, bottom, left, right] pixels added around the face, as wav2lip adds them when it draws")
        @Default("[0, 10, 0, 0]")
        List<Integer> pads,

        @Doc("frames over which the box of a face is averaged, that frame and those before; 1: not at all, as in"
                + " Wav2Lip's preprocessing. A detector whose boxes jump is hard to learn from")
        @Default("1")
        int smooth,

        @Doc("fewest frames of a film with a face, at 25 a second; nothing can be learnt from less than 16")
        @Default("16")
        int leastFrames,

        @Doc("part of a film's frames that must show the face, 0..1") @Default("0.8")
        double steady,

        @Doc("part of the films kept to measure with while learning, 0..0.5") @Default("0.1")
        double validation,

        @Doc("part of the films kept to measure with at the end, 0..0.5") @Default("0.1")
        double test) {
    private static final int MOST_PADDING = 10_000;
    /** As of wav2lip. */
    static final int MOST_SMOOTHED = 100;

    /** Checks the settings. */
    public TalkersSettings {
        pads = List.copyOf(pads);
        InvalidSetting.unless(
                pads.size() == 4 && pads.stream().allMatch(pad -> Math.abs(pad) <= MOST_PADDING),
                "pads",
                "be four whole numbers, [top, bottom, left, right] in pixels, of at most 10000");
        InvalidSetting.unless(smooth >= 1 && smooth <= MOST_SMOOTHED, "smooth", "be 1 (not at all) to 100 frames");
        InvalidSetting.unless(leastFrames >= 16, "least-frames", "be 16 or more");
        InvalidSetting.unless(steady >= 0 && steady <= 1, "steady", "be 0 to 1");
        InvalidSetting.unless(validation >= 0 && validation <= 0.5, "validation", "be 0 to 0.5");
        InvalidSetting.unless(test >= 0 && test <= 0.5, "test", "be 0 to 0.5");
    }
}
