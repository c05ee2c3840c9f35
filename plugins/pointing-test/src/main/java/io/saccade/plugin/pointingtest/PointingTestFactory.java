package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Screen;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.desktop.ScreenWindow;
import io.saccade.plugin.desktop.Screens;
import java.util.ArrayList;
import java.util.List;

/**
 * Shows rings of targets over the whole screen and measures the pointer that clicks on them, whatever moves it: the
 * multi-directional tapping test of ISO 9241-411.
 *
 * <pre>{@code
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: pointing-test
 *     with: { conditions: [[96, 600], [192, 600]], file: selections.json, picture: paths.png }
 * actuators:
 *   - type: robot-cursor
 *     with: { dwell-click: true }
 * }</pre>
 *
 * The first press decides whether a target is hit. GAZE is stored with each selection; CLICK tells which presses were
 * made by hand. After each ring a sample gets METRICS over the rings so far; the run ends after the last one, or by
 * Escape.
 */
public final class PointingTestFactory extends ModelFactory<PointingTestSettings> {
    /** Called by the core. */
    public PointingTestFactory() {
        super(
                "pointing-test",
                PointingTestSettings.class,
                Ports.none().ifPresent(Keys.GAZE, Keys.CLICK).writing(Keys.METRICS));
    }

    @Override
    public void check(PointingTestSettings settings, Check check) {
        check.display("pointing-test shows targets to click on");
        settings.file().ifPresent(file -> check.outputFile("file", file));
        settings.picture().ifPresent(file -> check.outputFile("picture", file));
    }

    @Override
    public boolean aggregates(PointingTestSettings settings) {
        return true;
    }

    @Override
    public Model create(PointingTestSettings settings, StageContext context) {
        List<Condition> rings = settings.rings();
        List<PointingTest.PointingFile> files = new ArrayList<>();
        settings.file().ifPresent(file -> files.add(new SelectionsJson(context.output(file), rings)));
        settings.picture().ifPresent(file -> files.add(new PathsPicture(context.output(file), rings)));
        return ScreenWindow.onDisplay(() -> opened(settings, rings, files, context));
    }

    private static Model opened(
            PointingTestSettings settings,
            List<Condition> rings,
            List<PointingTest.PointingFile> files,
            StageContext context) {
        Screen screen = Screens.screen(settings.screen());
        Region region = Screens.region(screen);
        TappingSession session = new TappingSession(
                new TappingCourse(region, settings.targets(), rings),
                settings.timeout().toNanos(),
                context::nanoTime);
        context.closing(PointingWindow.open(Screens.device(settings.screen()), screen, session, context::end));
        return new PointingTest(session, region, files, context);
    }
}
