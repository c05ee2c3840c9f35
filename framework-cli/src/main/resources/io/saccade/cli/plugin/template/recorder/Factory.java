package @MODULE@;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Doc;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Creates the recorder {@code @TYPE@}, which writes a table. */
public final class @CLASS@Factory extends RecorderFactory<@CLASS@Factory.Settings> {
    @Doc("Writes where the person looked as a table")
    public record Settings(@Doc("file to write, such as targets.csv") Path file) {}

    public @CLASS@Factory() {
        super("@TYPE@", Settings.class, Ports.reading(Keys.TARGET));
    }

    @Override
    public void check(Settings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public Recorder create(Settings settings, StageContext context) throws IOException {
        Writer table = context.closing(Files.newBufferedWriter(context.output(settings.file())));
        table.write("sample,x,y\n");
        return new Recorder() {
            @Override
            public void record(Sample sample) throws IOException {
                Point target = sample.need(Keys.TARGET);
                table.write(sample.index() + "," + target.x() + "," + target.y() + "\n");
            }

            @Override
            public void finish() throws IOException {
                table.close();
            }
        };
    }
}
