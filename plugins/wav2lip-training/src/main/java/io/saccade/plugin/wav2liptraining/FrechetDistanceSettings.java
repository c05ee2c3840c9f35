package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Group;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Range;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code frechet-distance}. */
@Doc("Compares all pictures of two runs by a network's features (Fréchet distance, FID)")
public record FrechetDistanceSettings(
        @Doc("feature network, an .onnx file: RGB [n,3,height,width], 0 to 1, to any number of "
                + "features; with Inception's last pool the result is the FID")
        Path features,

        @Doc(".npz file to write: mean (mu) and covariance (sigma) of the features, for 'against' " + "in another run")
        Optional<Path> statistics,

        @Doc(".npz file with the statistics of other pictures, written by another run or by " + "pytorch-fid")
        Optional<Path> against,

        @Doc("side in pixels to which pictures are scaled if the network accepts any size; 299 " + "suits Inception")
        @Default("299")
        @Range(min = 1, max = 4096, unit = "px")
        int size,

        @Group OnnxOptions options) {
    /** Checks the settings. */
    public FrechetDistanceSettings {
        InvalidSetting.unless(
                statistics.isPresent() || against.isPresent(),
                "statistics",
                "name a file to write, or 'against' a file to compare with");
    }
}
