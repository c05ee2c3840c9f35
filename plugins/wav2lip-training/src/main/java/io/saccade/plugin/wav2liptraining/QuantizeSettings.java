package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code quantize}. */
@Doc("Makes a lip-sync network faster on CPUs: 8-bit integers in place of floats, calibrated on your films")
public record QuantizeSettings(
        @Doc("network in float, an .onnx file: Wav2Lip's generator")
        Path model,

        @Doc("folder of films to calibrate and measure on, written by the recorder talkers")
        Path data,

        @Doc(".onnx file to write") Path output,

        @Doc("true: the first and last convolutions stay in float, which costs little time and keeps most quality")
        @Default("true")
        boolean keepFirstAndLast,

        @Doc("true: write the file even if it is slower than the original on this machine") @Default("false")
        boolean keep,

        @Doc("batches of five frames to calibrate on, and again to measure on") @Default("16")
        int batches,

        @Group OnnxOptions options) {
    /** Checks the settings. */
    public QuantizeSettings {
        InvalidSetting.unless(batches >= 2 && batches <= 10_000, "batches", "be 2 to 10000");
    }
}
