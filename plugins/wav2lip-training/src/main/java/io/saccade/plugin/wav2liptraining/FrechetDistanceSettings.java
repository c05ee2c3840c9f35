package io.saccade.plugin.wav2liptraining;

import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.onnxruntime.OnnxOptions;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of {@code frechet-distance}. */
@Doc("Measures how much pictures as a whole differ from others, by the features of a network of your own")
public record FrechetDistanceSettings(
        @Doc("the network that sees features, an .onnx file: RGB [n,3,height,width] in 0..1 to any number of features;"
                + " with Inception's last pool, what comes out is the FID")
        Path features,

        @Doc("an .npz file to be made: mean (mu) and covariance (sigma) of these pictures' features, to be compared"
                + " with in another run")
        Optional<Path> statistics,

        @Doc("an .npz file of other pictures' statistics, made by another run or by pytorch-fid")
        Optional<Path> against,

        @Doc("side in pixels to which pictures are scaled where the network takes any; 299 suits Inception")
        @Default("299")
        int size,

        @Doc("where it is computed: auto, cpu or cuda:N") @Default("auto")
        String device,

        @Doc("whether it is an error when no GPU can be used") @Default("false")
        boolean requireGpu,

        @Doc("threads that compute") @Default("1") int threads) {
    /** Checks the settings. */
    public FrechetDistanceSettings {
        InvalidSetting.unless(
                statistics.isPresent() || against.isPresent(),
                "statistics",
                "name a file to be made, or 'against' one to be compared with");
        InvalidSetting.unless(size >= 1 && size <= 4096, "size", "be 1 to 4096 pixels");
        OnnxOptions.of(device, requireGpu, threads);
    }

    OnnxOptions options() {
        return OnnxOptions.of(device, requireGpu, threads);
    }
}
