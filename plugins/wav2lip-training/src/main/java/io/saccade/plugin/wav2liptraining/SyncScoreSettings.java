package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Settings of {@code sync-score}. */
@Doc("Measures how well lips and sound agree, film by film")
public record SyncScoreSettings(
        @Doc("an expert that the trainer sync-expert has made, or SyncNet v2 by tools/syncnet-to-onnx.py: an .onnx"
                + " file")
        Path expert,

        @Doc("how far lips and sound are shifted against each other to find where they agree, in frames of a 25th of a"
                + " second, 1 to 50")
        @Default("15")
        int most,

        @Doc("[top, bottom, left, right] pixels added around the face, as the recorder talkers adds them; SyncNet v2"
                + " has margins of its own in their place")
        @Default("[0, 10, 0, 0]")
        List<Integer> pads,

        @Doc("frames over which the box of a face is averaged, as the recorder talkers does; 1: not at all")
        @Default("1")
        int smooth,

        @Doc("whether the films show nothing but the face, as those of LRS2 do: then all of a frame is judged, and FACE"
                + " is not needed")
        @Default("false")
        boolean wholeFrame,

        @Doc("put before the metrics' names, where two experts judge the same film")
        Optional<String> prefix,

        @Doc("where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads that compute") @Default("1") int threads) {
    /** Checks the settings. */
    public SyncScoreSettings {
        pads = List.copyOf(pads);
        InvalidSetting.unless(most >= 1 && most <= 50, "most", "be 1 to 50 frames");
        InvalidSetting.unless(pads.size() == 4, "pads", "be four whole numbers, [top, bottom, left, right] in pixels");
        InvalidSetting.unless(
                smooth >= 1 && smooth <= TalkersSettings.MOST_SMOOTHED, "smooth", "be 1 (not at all) to 100 frames");
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
