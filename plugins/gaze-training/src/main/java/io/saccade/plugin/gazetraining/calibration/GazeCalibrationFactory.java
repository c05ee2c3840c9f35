package io.saccade.plugin.gazetraining.calibration;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.ModelFactory;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.clickrecorder.DotClicks;
import io.saccade.plugin.clickrecorder.ProfileFolder;
import io.saccade.plugin.clickrecorder.ScreenSize;
import io.saccade.plugin.gazetraining.GazeCalibrationSettings;
import io.saccade.plugin.torch.TorchOptions;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * EYES and clicks on dots to CLICK and SCREEN, as {@code mouse-clicks} with a window, until the clicks are good enough.
 *
 * <pre>{@code
 * models:
 *   - type: gaze-calibration
 *     with: { data: eyes, enough: 0.04 }
 * recorders:
 *   - type: click-samples
 *     with: { directory: eyes }
 * }</pre>
 *
 * Each dot is shown where the screen was seen least, by this session and by earlier clicks in {@code data} on a screen
 * of this size. After every ten clicks, the window and the log say how far off a network trained on all of them would
 * be, and what ten more would bring: the error on held-out clicks, by a quick fit, with half of the clicks and more, as
 * a power law of their number. The run ends when that error is at most {@code enough}, with the last dot, or with
 * Escape.
 */
public final class GazeCalibrationFactory extends ModelFactory<GazeCalibrationSettings> {
    /** Called by the core. */
    public GazeCalibrationFactory() {
        super(
                "gaze-calibration",
                GazeCalibrationSettings.class,
                Ports.reading(Keys.EYES).writing(Keys.CLICK, Keys.SCREEN, Keys.EYES));
    }

    @Override
    public void check(GazeCalibrationSettings settings, Check check) {
        check.display("gaze-calibration needs a screen to click on");
        check.find(settings.data())
                .filter(data -> !Files.isDirectory(data))
                .ifPresent(data -> check.problem("data", "'" + data + "' is a file, but a folder is expected."));
    }

    @Override
    public void preload() {
        Natives.loadTorch();
    }

    @Override
    public boolean aggregates(GazeCalibrationSettings settings) {
        return true;
    }

    @Override
    public Model create(GazeCalibrationSettings settings, StageContext context) throws IOException {
        if (!context.live()) {
            throw new InvalidInputException("clicks can't be matched to samples without the clock's time: set 'live:"
                    + " true' on the film, so that it plays in real time");
        }
        new TorchOptions(1, "cpu").enter(context);
        ScreenSize screen = DotClicks.screen(settings.screen());
        Path data = ProfileFolder.of(settings.data(), settings.profile(), screen);
        CalibrationClicks clicks = new CalibrationClicks(() -> there(data, context), screen);
        List<Point> earlier = clicks.read().stream()
                .map(click -> new Point(click.x(), click.y()))
                .toList();
        DotClicks dots = DotClicks.open(settings.dots(), earlier, context);
        Consumer<String> say = sentence -> {
            context.log().log(Level.INFO, sentence);
            dots.say(sentence);
        };
        CalibrationProgress progress =
                new CalibrationProgress(clicks, settings.enoughPx(screen), context.seed(), say, context::end);
        return new GazeCalibration(dots, progress, context);
    }

    /** The folder, which need not exist before the first click is stored. */
    private static Optional<Path> there(Path data, StageContext context) {
        try {
            return Optional.of(context.input(data));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
