package io.saccade.plugin.clickrecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * Adds a sample to a collection for every CLICK that comes with EYES.
 *
 * <pre>{@code
 * recorders:
 *   - type: click-samples
 *     with: { directory: eyes }
 * }</pre>
 *
 * The folder gets one PNG of 44x12 pixels a sample, the patch of EYES as it was, and {@code samples.csv}:
 *
 * <ul>
 *   <li>{@code file}: the picture's name
 *   <li>{@code x, y}: where the click fell, in pixels of its screen (SCREEN, or the setting) from its left upper one
 *   <li>{@code button}: left, right or middle
 *   <li>{@code screen_width, screen_height, screen, scale}: its size in those pixels, its name, and real pixels to one
 *   <li>{@code time}: when the button went down, ISO 8601 in UTC
 *   <li>{@code frame_age_ms}: how much later than the click the frame of the eyes was taken
 *   <li>{@code left_x} to {@code right_height}: where the eyes were in the frame, in pixels
 * </ul>
 *
 * Each sample is on disk, picture first, before the next one comes: a process killed at any moment loses at most the
 * one being written, and a full disk loses nothing written before. A later run adds to the same folder; what it
 * holds already, when a film is collected from again, is not kept twice.
 */
public final class ClickSamplesRecorderFactory extends RecorderFactory<ClickSamplesSettings> {
    /** Called by the core. */
    public ClickSamplesRecorderFactory() {
        super(
                "click-samples",
                ClickSamplesSettings.class,
                Ports.reading(Keys.EYES, Keys.CLICK).ifPresent(Keys.SCREEN));
    }

    @Override
    public void check(ClickSamplesSettings settings, Check check) {
        check.outputFolder("directory", settings.directory());
    }

    @Override
    public Recorder create(ClickSamplesSettings settings, StageContext context) throws IOException {
        Path directory = context.recording(settings.directory());
        SampleFolder folder =
                context.closing(SampleFolder.open(directory, line -> context.log().log(Level.WARNING, line)));
        return new ClickSamplesRecorder(
                folder,
                settings.screenSize(),
                context::nanoTime,
                InstantSource.system(),
                context::problem,
                context.log());
    }
}
