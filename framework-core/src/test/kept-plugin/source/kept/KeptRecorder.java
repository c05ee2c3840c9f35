package kept;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.files.WholeFile;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

public final class KeptRecorder extends RecorderFactory<KeptSettings> {
    public KeptRecorder() {
        super("kept-recorder", KeptSettings.class, Ports.none().ifPresent(Keys.FRAME).everySmallKey());
    }

    @Override
    public void check(KeptSettings settings, Check check) {
        settings.file().ifPresent(file -> check.outputFile("file", file));
        check.publishedFile("file", Path.of("published.txt"));
        check.outputFolder("file", Path.of("checkpoint.txt"));
        check.newOutputFolder("file", Path.of("films"));
    }

    @Override
    public Recorder create(KeptSettings settings, StageContext context) throws IOException {
        Path output = context.output(settings.file().orElse(Path.of("kept.txt")));
        Path published = context.publish(Path.of("published.txt"));
        Path checkpoint = context.checkpoint(Path.of("checkpoint.txt"));
        Path films = Files.createDirectories(context.recording(Path.of("films")));
        context.afterCommit(() -> Files.delete(checkpoint));
        List<String> lines = new ArrayList<>();
        context.closing(() -> Files.writeString(films.resolve("closed.txt"), context.stage()));
        return new Recorder() {
            @Override
            public void record(Sample sample) throws IOException {
                lines.add(line(sample));
                Sample.Held held = sample.hold();
                held.close();
                byte[] text = String.valueOf(lines.size()).getBytes(StandardCharsets.UTF_8);
                WholeFile.write(published, out -> out.write(text));
                WholeFile.write(checkpoint, out -> out.write(text));
                if (sample.index() == 0) context.setAside("first", "it is kept");
            }

            @Override
            public void finish() throws IOException {
                Files.write(output, lines);
            }
        };
    }

    private static String line(Sample sample) {
        StringBuilder line = new StringBuilder().append(sample.timestampNanos() / 1_000_000);
        sample.keys().stream()
                .filter(key -> !key.isLarge())
                .sorted(Comparator.comparing(Key::name))
                .forEach(key -> line.append(' ')
                        .append(key.name())
                        .append('=')
                        .append(key.plain(sample.need(key)).toString().replace(" ", "")));
        return line.toString();
    }
}
