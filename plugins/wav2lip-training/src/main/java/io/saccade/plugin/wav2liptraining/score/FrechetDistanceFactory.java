package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.wav2liptraining.FrechetDistanceSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Measures the Fréchet distance between the features of all FRAMEs and those of other pictures (Heusel et al., 2017).
 * Writes METRICS {@code frechetDistance} and {@code pictures} to the last sample. Run it on real films first, then on
 * generated ones:
 *
 * <pre>{@code
 * models:
 *   - { type: frechet-distance, with: { features: inception.onnx, statistics: real.npz } }
 *   - { type: frechet-distance, with: { features: inception.onnx, against: real.npz } }    # in another pipeline
 * }</pre>
 *
 * The result is the FID of the literature only with the literature's network, Inception's pool of 2,048 features, which
 * you must provide. Values of different networks are not comparable.
 */
public final class FrechetDistanceFactory extends ModelFactory<FrechetDistanceSettings> {
    /** Called by the core. */
    public FrechetDistanceFactory() {
        super(
                "frechet-distance",
                FrechetDistanceSettings.class,
                Ports.reading(Keys.FRAME).ifPresent(Keys.METRICS).writing(Keys.METRICS));
    }

    @Override
    public void check(FrechetDistanceSettings settings, Check check) {
        check.inputFile("features", settings.features());
        settings.statistics().ifPresent(file -> check.outputFile("statistics", file));
        settings.against().ifPresent(file -> check.inputFile("against", file));
    }

    @Override
    public boolean aggregates(FrechetDistanceSettings settings) {
        return true;
    }

    @Override
    public Model create(FrechetDistanceSettings settings, StageContext context) throws Exception {
        OnnxModel model =
                context.closing(OnnxModel.open(context.input(settings.features()), settings.options(), context));
        FeatureNetwork network = context.closing(FeatureNetwork.of(model, settings.size()));
        Optional<FeatureStatistics> other = settings.against().isPresent()
                ? Optional.of(
                        FeatureStatistics.read(context.input(settings.against().get()), network.length()))
                : Optional.empty();
        Optional<Path> file = settings.statistics().map(context::output);
        return new FrechetDistance(context, network, other, file);
    }
}
