package io.saccade.api.spi;

/**
 * Creates trainers of one type. A trainer is a capture whose samples are rounds of training of at most one second. Each
 * sample has PROGRESS, and METRICS after a measurement.
 *
 * <p>A trainer writes its outputs in {@code finish()}. The core does not call {@code finish()} when the trainer is
 * interrupted, nor when it is stopped before its own end and before its first METRICS. The trainer then writes its
 * checkpoint in {@code close()}.
 *
 * <p>This example finds the square root of a number by gradient descent, one step per round:
 *
 * <pre>{@code
 * public final class RootTrainerFactory extends TrainerFactory<RootTrainerFactory.Settings> {
 *     @Doc("Finds a square root by gradient descent")
 *     public record Settings(
 *             @Doc("number to find the root of, 1 to 100") double number,
 *             @Doc("number of rounds") @Default("200") int rounds,
 *             @Doc("file to write the root to") Path output) {}
 *
 *     public RootTrainerFactory() {
 *         super("root-trainer", Settings.class, Ports.none().writing(Keys.PROGRESS, Keys.METRICS));
 *     }
 *
 *     @Override
 *     public void check(Settings settings, Check check) {
 *         check.outputFile("output", settings.output());
 *     }
 *
 *     @Override
 *     public Capture create(Settings settings, StageContext context) {
 *         Path output = context.output(settings.output());
 *         context.expect(settings.rounds());
 *         return new Capture() {
 *             private double root = 1;
 *             private int round;
 *
 *             @Override
 *             public Optional<Sample> read() {
 *                 if (round == settings.rounds()) return Optional.empty();
 *                 double error = root * root - settings.number();
 *                 root -= 0.01 * error; // this step converges for all numbers up to 100
 *                 round++;
 *                 return Optional.of(context.sample(context.nanoTime())
 *                         .with(Keys.PROGRESS, new Progress(round, settings.rounds()))
 *                         .with(Keys.METRICS, new Metrics(Map.of("loss", error * error))));
 *             }
 *
 *             @Override
 *             public void finish() throws IOException {
 *                 Files.writeString(output, Double.toString(root));
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class TrainerFactory<C extends Record> extends StageFactory<C> {
    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys of the samples, for any settings
     */
    protected TrainerFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Capture create(C settings, StageContext context) throws Exception;
}
