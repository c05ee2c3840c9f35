package io.saccade.api.spi;

/**
 * Creates environments of one type.
 *
 * <p>This example is a corridor of five cells; the reward is at its right end:
 *
 * <pre>{@code
 * public final class CorridorFactory extends EnvironmentFactory<CorridorFactory.Settings> {
 *     private static final int CELLS = 5;
 *
 *     @Doc("A corridor of five cells, with a reward at its right end; actions: 0 left, 1 right")
 *     public record Settings() {}
 *
 *     public CorridorFactory() {
 *         super("corridor", Settings.class, Ports.none());
 *     }
 *
 *     @Override
 *     public Environment create(Settings settings, StageContext context) {
 *         return new Environment() {
 *             private int cell;
 *             private int steps;
 *
 *             @Override
 *             public Spaces spaces() {
 *                 return Spaces.ofStates(CELLS).withActions(2);
 *             }
 *
 *             @Override
 *             public Step reset(long seed) {
 *                 cell = 0;
 *                 steps = 0;
 *                 return state();
 *             }
 *
 *             @Override
 *             public Step step(Action action) {
 *                 cell = Math.max(0, cell + (action.equals(Action.of(1)) ? 1 : -1));
 *                 steps++;
 *                 return state();
 *             }
 *
 *             private Step state() {
 *                 boolean goal = cell == CELLS - 1;
 *                 return Step.ofState(cell).at(0, steps).withReward(goal ? 1 : 0).withEnd(goal, false);
 *             }
 *         };
 *     }
 * }
 * }</pre>
 *
 * @since 0.1
 */
public abstract non-sealed class EnvironmentFactory<C extends Record> extends StageFactory<C> {
    /**
     * @param type the name in pipeline files, kebab-case
     * @param ports the keys that the stage reads and writes; override {@link #ports} if they depend on the settings
     */
    protected EnvironmentFactory(String type, Class<C> settings, Ports ports) {
        super(type, settings, ports);
    }

    @Override
    public abstract Environment create(C settings, StageContext context) throws Exception;
}
