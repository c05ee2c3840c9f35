package io.saccade.plugin.wav2liptraining.score;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects the features of all pictures and measures their distance from other pictures at the end. */
final class FrechetDistance implements Model {
    private final StageContext context;
    private final FeatureNetwork network;
    private final FeatureSums sums;
    private final Optional<FeatureStatistics> other;
    private final Optional<Path> file;
    private @Nullable Sample waiting;

    /** @param file where to write the statistics, if at all */
    FrechetDistance(
            StageContext context, FeatureNetwork network, Optional<FeatureStatistics> other, Optional<Path> file) {
        this.context = context;
        this.network = network;
        this.sums = new FeatureSums(network.length());
        this.other = other;
        this.file = file;
    }

    @Override
    public void process(Sample sample, Emitter out) throws OnnxException {
        sums.add(network.of(sample.need(Keys.FRAME))); // before it is held: a failed sample must not carry the result
        if (waiting != null) out.emit(waiting);
        out.hold(sample);
        waiting = sample;
    }

    @Override
    public void flush(Emitter out) {
        if (waiting == null) return;
        if (sums.notNumbers() > 0) {
            context.notice("the features of " + sums.notNumbers() + " of " + (sums.count() + sums.notNumbers())
                    + " pictures were not numbers and were set aside; export the network again");
        }
        if (sums.count() <= network.length()) {
            context.notice(sums.count() + " pictures are too few for " + network.length() + " features: the"
                    + " distance is too large; use more pictures");
        }
        out.emit(other.isPresent() && sums.count() > 1 ? measured(waiting, other.get()) : waiting);
        waiting = null;
    }

    private Sample measured(Sample last, FeatureStatistics others) {
        Map<String, Double> values = new LinkedHashMap<>();
        last.get(Keys.METRICS).ifPresent(earlier -> values.putAll(earlier.values()));
        values.put("frechetDistance", sums.statistics().distance(others));
        values.put("pictures", (double) sums.count());
        return last.with(Keys.METRICS, new Metrics(values));
    }

    @Override
    public void finish() throws IOException {
        if (file.isEmpty()) return;
        if (sums.count() < 2)
            throw new InvalidInputException("there are fewer than two pictures, which the statistics need");
        sums.statistics().write(file.get());
    }
}
