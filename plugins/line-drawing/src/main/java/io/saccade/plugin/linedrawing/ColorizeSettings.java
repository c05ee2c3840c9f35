package io.saccade.plugin.linedrawing;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;

/** Settings of {@code colorize}. */
@Doc("Colours line drawings with an ONNX network, or applies a style network to frames")
public record ColorizeSettings(
        @Doc("network, an .onnx file: [n,1,h,w], 1 on lines, to [n,c,h,w], scores for 8, 27, 64, "
                + "125 or 216 colours; or a style network, [n,3,h,w] to the same, RGB, 0 to 255")
        Path model,

        @Doc("for drawings of other sizes than the network's: scale (the whole drawing at once) or "
                + "tile (overlapping tiles)")
        @Default("scale")
        Fit fit,

        @Doc("colour of the lines: dark, light, or auto: the rarer of the two") @Default("auto")
        Ink ink,

        @Doc("true: draws the lines in black over the colours") @Default("false")
        boolean keepLines,

        @Group OnnxOptions options) {}
