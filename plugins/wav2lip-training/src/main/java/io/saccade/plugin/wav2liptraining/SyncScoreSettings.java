package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of {@code sync-score}. */
@Doc("Measures how well lips and sound are in sync, film by film")
public record SyncScoreSettings(
        @Doc("expert of the trainer sync-expert, or SyncNet v2 converted by "
                + "tools/syncnet-to-onnx.py: an .onnx file")
        Path expert,

        @Doc("largest shift between lips and sound, in frames of 1/25 s")
        @Default("15")
        @Range(min = 1, max = 50, unit = "frames")
        int most,

        @Doc("[top, bottom, left, right] pixels added around the face, as in the recorder talkers; "
                + "SyncNet v2 uses its own margins")
        @Default("[0, 10, 0, 0]")
        List<Integer> pads,

        @Doc("frames over which the face box is averaged, as in the recorder talkers; 1: no averaging")
        @Default("1")
        @Range(min = 1, max = TalkersSettings.MOST_SMOOTHED, unit = "frames")
        int smooth,

        @Doc("true: the films show only the face, as those of LRS2; the whole frame is used, and "
                + "FACE is not needed")
        @Default("false")
        boolean wholeFrame,

        @Doc("prefix of the metrics' names, for two experts in one pipeline")
        Optional<String> prefix,

        @Group OnnxOptions options) {
    /** Checks the settings. */
    public SyncScoreSettings {
        pads = List.copyOf(pads);
        InvalidSetting.unless(pads.size() == 4, "pads", "be four whole numbers, [top, bottom, left, right] in pixels");
    }
}
