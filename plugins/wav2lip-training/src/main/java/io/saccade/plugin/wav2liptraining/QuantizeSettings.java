package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code quantize}. */
@Doc("Makes a lip-sync or gaze network faster on CPUs: 8-bit integers in place of floats, calibrated on your data")
public record QuantizeSettings(
        @Doc("network in float, an .onnx file: Wav2Lip's generator, or a network for onnx-gaze")
        Path model,

        @Doc("folder to calibrate and measure on: films, as the recorder talkers writes them, for a generator; clicks, "
                + "as click-samples writes them or with the article's file names, for a gaze network")
        Path data,

        @Doc("size of the screen of clicks, such as 1920x1080; by default as in the network's file, or that of all "
                + "clicks")
        Optional<String> screen,

        @Doc(".onnx file to write") Path output,

        @Doc("true: the first and last convolutions stay in float, which costs little time and keeps most quality")
        @Default("true")
        boolean keepFirstAndLast,

        @Doc("true: write the file even if it is slower than the original on this machine") @Default("false")
        boolean keep,

        @Doc("batches of five frames, or of 16 pairs of eyes, to calibrate on, and again to measure on") @Default("16")
        int batches,

        @Group OnnxOptions options) {
    /** Checks the settings. */
    public QuantizeSettings {
        InvalidSetting.unless(batches >= 2 && batches <= 10_000, "batches", "be 2 to 10000");
        screen.ifPresent(size -> ScreenSize.check("screen", size));
    }

    public Optional<ScreenSize> screenSize() {
        return screen.map(size -> ScreenSize.parse("screen", size));
    }
}
