package @MODULE@;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Actuator;
import io.saccade.api.spi.ActuatorFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Default;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates the actuator {@code @TYPE@}, which switches a lamp; here the lamp is a file. */
public final class @CLASS@Factory extends ActuatorFactory<@CLASS@Factory.Settings> {
    @Doc("Switches a lamp on while the person looks to the right")
    public record Settings(
            @Doc("file that stands for the lamp: a line for each switching") Path file,
            @Doc("where the right begins, 0 to 1") @Default("0.5") double from) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.reading(Keys.TARGET));
    }

    @Override
    public void check(Settings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public Actuator create(Settings settings, StageContext context) throws IOException {
        Writer lamp = context.closing(Files.newBufferedWriter(context.output(settings.file())));
        return new Actuator() {
            private boolean lit;

            @Override
            public void act(Sample sample) throws IOException {
                boolean right = sample.need(Keys.TARGET).x() > settings.from();
                if (right == lit) return;
                lit = right;
                lamp.write(lit ? "on\n" : "off\n");
            }

            @Override
            public void finish() throws IOException {
                if (lit) lamp.write("off\n");
                lamp.close();
            }
        };
    }
}
