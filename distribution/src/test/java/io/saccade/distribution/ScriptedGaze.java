package io.saccade.distribution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A plugin with a model that emits the gaze given in its settings instead of detecting it. */
final class ScriptedGaze {
    private static byte[] compiled;

    private ScriptedGaze() {}

    /** Installs the plugin into a folder of plugins. */
    static synchronized void into(Path plugins) {
        try {
            if (compiled == null) compiled = Files.readAllBytes(compile());
            Files.createDirectories(plugins);
            Files.write(plugins.resolve("scripted-gaze.jar"), compiled);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path compile() throws IOException {
        Path folder = Files.createTempDirectory("scripted-gaze");
        folder.toFile().deleteOnExit();
        Path jar = folder.resolve("scripted-gaze.jar");
        jar.toFile().deleteOnExit();
        return PluginJar.module("test.scriptedgaze").stage("ScriptedGaze", """
                public final class ScriptedGaze extends ModelFactory<ScriptedGaze.Settings> {
                    public record Settings(
                            @Doc("'x y' one after another; none: where the person is asked to look")
                            @Default("[]") List<String> places,
                            @Doc("how many samples each place is kept") @Default("1") int samples,
                            @Doc("how long a sample takes") @Default("0ms") Duration takes,
                            @Doc("how far off the model is said to be") Optional<Double> error,
                            @Doc("whether 5 of 20 samples are of a blink, which looks up") @Default("false")
                            boolean blinks) {}

                    public ScriptedGaze() {
                        super("scripted-gaze", Settings.class,
                                Ports.reading(Keys.TARGET).writing(Keys.GAZE, Keys.GAZE_ERROR));
                    }

                    @Override public Model create(Settings settings, StageContext context) {
                        List<Point> places = settings.places().stream().map(ScriptedGaze::point).toList();
                        long[] count = {0};
                        return (sample, out) -> {
                            Thread.sleep(settings.takes().toMillis());
                            int place = (int) (count[0] / settings.samples() % Math.max(1, places.size()));
                            Point gaze = places.isEmpty() ? sample.need(Keys.TARGET) : places.get(place);
                            if (settings.blinks() && count[0] % 20 < 5) gaze = new Point(gaze.x(), 0);
                            count[0]++;
                            Sample looking = sample.with(Keys.GAZE, gaze);
                            out.emit(settings.error().map(error -> looking.with(Keys.GAZE_ERROR, error)).orElse(looking));
                        };
                    }

                    private static Point point(String place) {
                        String[] xy = place.split(" ");
                        return new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
                    }
                }
                """).writeTo(jar);
    }
}
