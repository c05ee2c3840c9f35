package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code colorize}. */
@Doc("Fills line drawings in with colours by an ONNX network, or gives frames a style")
public record ColorizeSettings(
        @Doc("the network, an .onnx file: [n,1,h,w], 1 on the lines, to [n,c,h,w], a score for each of 8, 27, 64, 125"
                + " or 216 colours; or a style, [n,3,h,w] to the same, RGB, 0..255")
        Path model,

        @Doc("how drawings of other sizes get into the network: scale (all of it at once) or tile (overlapping parts)")
        @Default("scale")
        Fit fit,

        @Doc("what of a drawing are its lines: dark, light, or auto: what there is less of") @Default("auto")
        Ink ink,

        @Doc("whether the lines stay, in black, on top of the colours") @Default("false")
        boolean keepLines,

        @Doc("where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads that compute one answer") @Default("1")
        int threads) {
    /** Checks the settings. */
    public ColorizeSettings {
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
