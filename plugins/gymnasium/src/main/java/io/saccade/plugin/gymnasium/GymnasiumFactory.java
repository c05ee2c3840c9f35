package io.saccade.plugin.gymnasium;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Plays a Gymnasium environment in a separate Python process.
 *
 * <pre>{@code
 * environment:
 *   type: gymnasium
 *   episodes: 3
 *   with: { id: ALE/Breakout-v5, kwargs: { frameskip: 4 } }
 * models:
 *   - type: random-policy
 * }</pre>
 *
 * Spaces, seeds, rewards, termination, truncation and the frame rate are Gymnasium's. Discrete observations become the
 * state's number, all others one vector, flattened like {@code gymnasium.spaces.flatten}; image observations are
 * available as FRAME only, unless {@code pixel-observations} is set. Actions are one number (Discrete) or values
 * (MultiDiscrete, MultiBinary, Box), with their ranges in SPACES; any other action space is an error before the first
 * step. FRAME is the output of {@code render_mode="rgb_array"}, and is rendered only if a stage reads it.
 *
 * <p>The process ends with the stage, and also if this process ends in any way.
 */
public final class GymnasiumFactory extends EnvironmentFactory<GymnasiumSettings> {
    /** Called by the core. */
    public GymnasiumFactory() {
        super("gymnasium", GymnasiumSettings.class, Ports.none());
    }

    @Override
    public void check(GymnasiumSettings settings, Check check) {
        settings.modules().ifPresent(folder -> check.inputFolder("modules", folder));
        if (settings.python().filter(Interpreter::isPath).isPresent()) {
            check.inputFile("python", Path.of(settings.python().get()));
        } else if (Interpreter.find(settings.python()).isEmpty()) {
            check.problem("python", Interpreter.notFound(settings.python()));
        }
    }

    @Override
    public Environment create(GymnasiumSettings settings, StageContext context) throws IOException {
        GymnasiumSettings resolved = new GymnasiumSettings(
                settings.id(),
                settings.kwargs(),
                settings.python()
                        .map(python -> Interpreter.isPath(python)
                                ? context.input(Path.of(python)).toString()
                                : python),
                settings.modules().map(context::input),
                settings.pixelObservations(),
                settings.stepTimeout(),
                settings.startTimeout());
        // A call that takes longer than this is ended by the plugin, with its own error message.
        context.mayTake(longer(settings.startTimeout(), settings.stepTimeout()));
        GymnasiumWorld world = GymnasiumWorld.open(resolved, context.wanted(Keys.FRAME));
        world.notices().forEach(context::notice);
        return world;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
