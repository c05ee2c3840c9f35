package io.saccade.distribution;

import java.nio.file.Path;

/** The plugin of a model that gives the gaze a test asks for, instead of looking at anything. */
final class ScriptedGaze {
    private ScriptedGaze() {}

    /** Puts the plugin into a folder of plugins. */
    static Path into(Path plugins) {
        PluginJar.module("test.scriptedgaze").stage("ScriptedGaze", """
                public final class ScriptedGaze extends ModelFactory<ScriptedGaze.Settings> {
                    public record Settings(
                            @Doc("'x y' one after another; none: where the person is asked to look")
                            @Default("[]") List<String> places,
                            @Doc("how many samples each place is kept") @Default("1") int samples,
                            @Doc("how long a sample takes") @Default("0ms") Duration takes) {}

                    public ScriptedGaze() {
                        super("scripted-gaze", Settings.class, Ports.reading(Keys.TARGET).writing(Keys.GAZE));
                    }

                    @Override public Model create(Settings settings, StageContext context) {
                        List<Point> places = settings.places().stream().map(ScriptedGaze::point).toList();
                        long[] count = {0};
                        return Model.mapping(Keys.TARGET, Keys.GAZE, target -> {
                            Thread.sleep(settings.takes().toMillis());
                            long place = count[0]++ / settings.samples();
                            return Optional.of(places.isEmpty() ? target : places.get((int) (place % places.size())));
                        });
                    }

                    private static Point point(String place) {
                        String[] xy = place.split(" ");
                        return new Point(Double.parseDouble(xy[0]), Double.parseDouble(xy[1]));
                    }
                }
                """).writeTo(plugins.resolve("scripted-gaze.jar"));
        return plugins;
    }
}
