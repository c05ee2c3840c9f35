package kept;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.Optional;

public final class KeptPolicy extends ModelFactory<KeptSettings> {
    public KeptPolicy() {
        super("kept-policy", KeptSettings.class, Ports.reading(Keys.STEP).writing(Keys.ACTION));
    }

    @Override
    public Model create(KeptSettings settings, StageContext context) {
        return Model.mapping(
                Keys.STEP,
                Keys.ACTION,
                step -> step.last() ? Optional.empty() : Optional.of(Action.of(step.legal().nextSetBit(0))));
    }
}
