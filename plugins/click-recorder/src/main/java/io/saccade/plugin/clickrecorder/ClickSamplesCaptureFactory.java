package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads a collection of clicks, one sample each in the order of their names; its address is {@code clicks:FOLDER}. Used
 * to evaluate a model on recorded clicks.
 *
 * <pre>{@code
 * capture:
 *   type: click-samples
 *   with: { source: eyes, screen: 1920x1080 }
 * models:
 *   - type: onnx-gaze
 *     with: { model: gaze.onnx }
 *   - type: gaze-error
 * }</pre>
 *
 * Gives EYES (with empty regions if the collection doesn't contain them), CLICK, TARGET (the click as fractions of the
 * screen), SCREEN and NAME. Unusable pictures are set aside with a reason. Pictures have no time: they are stamped at
 * 25 per second.
 */
public final class ClickSamplesCaptureFactory extends CaptureFactory<ClickReplaySettings> {
    private static final String SCHEME = "clicks:";

    /** Called by the core. */
    public ClickSamplesCaptureFactory() {
        super(
                "click-samples",
                ClickReplaySettings.class,
                Ports.none().writing(Keys.EYES, Keys.CLICK, Keys.TARGET, Keys.SCREEN, Keys.NAME));
    }

    @Override
    public void check(ClickReplaySettings settings, Check check) {
        check.inputFolder("source", Path.of(settings.source()));
    }

    @Override
    public Capture create(ClickReplaySettings settings, StageContext context) throws IOException {
        Path folder = context.input(Path.of(settings.source()));
        ClickCollection collection = ClickCollection.read(folder, settings.screenSize());
        context.log().log(Level.INFO, collection.summary());
        collection.prefixes().ifPresent(context::notice);
        collection.setAside().forEach(left -> context.setAside(left.item(), left.reason()));
        if (collection.samples().isEmpty()) {
            throw new InvalidInputException("no clicks were found in " + folder
                    + ": it must hold samples.csv, or pictures named" + " as '385 686 Button.left.jpeg'");
        }
        context.expect(collection.samples().size());
        return new ClickReplay(collection.samples(), context);
    }

    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        if (!address.startsWith(SCHEME)) return Optional.empty();
        return Optional.of(Map.of("source", address.substring(SCHEME.length())));
    }
}
