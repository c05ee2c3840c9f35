package @MODULE@;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Range;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Creates the trainer {@code @TYPE@}, which trains one weight. */
public final class @CLASS@Factory extends TrainerFactory<@CLASS@Factory.Settings> {
    private static final double RATE = 0.01; // converges for all numbers up to 100

    @Doc("Finds a square root by gradient descent")
    public record Settings(
            @Doc("number to find the root of") @Range(min = 1, max = 100) double number,
            @Doc("number of rounds") @Default("200") @Range(min = 1) int rounds,
            @Doc("file to write the root to") Path output) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.none().writing(Keys.PROGRESS, Keys.METRICS));
    }

    @Override
    public void check(Settings settings, Check check) {
        check.outputFile("output", settings.output());
    }

    @Override
    public Capture create(Settings settings, StageContext context) {
        Path output = context.output(settings.output());
        context.expect(settings.rounds());
        return new Capture() {
            private double root = 1;
            private int round;

            @Override
            public Optional<Sample> read() {
                if (round == settings.rounds()) return Optional.empty();
                double error = root * root - settings.number();
                root -= RATE * error;
                round++;
                return Optional.of(context.sample(context.nanoTime())
                        .with(Keys.PROGRESS, new Progress(round, settings.rounds()))
                        .with(Keys.METRICS, new Metrics(Map.of("loss", error * error))));
            }

            @Override
            public void finish() throws IOException {
                Files.writeString(output, Double.toString(root));
            }
        };
    }
}
