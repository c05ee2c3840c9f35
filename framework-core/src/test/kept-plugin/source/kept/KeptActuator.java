package kept;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.util.Optional;

public final class KeptActuator extends ActuatorFactory<KeptSettings> {
    public KeptActuator() {
        super("kept-actuator", KeptSettings.class, Ports.reading(Keys.GAZE));
    }

    @Override
    public Actuator create(KeptSettings settings, StageContext context) {
        Pointer pointer = context.guard(new Pointer() {
            private Point at = new Point(0, 0);

            @Override
            public Point position() {
                return at;
            }

            @Override
            public void move(int x, int y) {
                at = new Point(x, y);
                context.notice("kept pointer moved");
            }

            @Override
            public void press(String button) {}

            @Override
            public void release(String button) {}

            @Override
            public Optional<Region> desktop() {
                return Optional.of(new Region(0, 0, 100, 100));
            }
        });
        return sample -> pointer.move(50, 60);
    }
}
