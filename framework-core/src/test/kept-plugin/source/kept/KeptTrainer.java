package kept;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Metrics;
import io.saccade.api.data.Progress;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.TrainerFactory;
import java.util.Map;
import java.util.Optional;

public final class KeptTrainer extends TrainerFactory<KeptTrainer.Settings> {
    @Doc("plays a world")
    public record Settings(@Doc("which") @Default("kept-world") EnvironmentRef world) {}

    public KeptTrainer() {
        super("kept-trainer", Settings.class, Ports.none().writing(Keys.METRICS, Keys.PROGRESS));
    }

    @Override
    public Capture create(Settings settings, StageContext context) {
        Environment world = context.open(settings.world());
        Step[] at = new Step[1];
        return () -> {
            if (at[0] != null && at[0].last()) return Optional.empty();
            at[0] = at[0] == null ? world.reset(context.seed()) : world.step(Action.of(1));
            return Optional.of(context.sample(context.nanoTime())
                    .with(Keys.PROGRESS, new Progress(at[0].discrete(), world.spaces().states()))
                    .with(Keys.METRICS, new Metrics(Map.of("loss", 1 - at[0].reward()))));
        };
    }
}
