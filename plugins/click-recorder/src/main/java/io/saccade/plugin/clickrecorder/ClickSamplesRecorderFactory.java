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
 * Adds a sample to a collection for every CLICK with EYES.
 *
 * <pre>{@code
 * recorders:
 *   - type: click-samples
 *     with: { directory: eyes }
 * }</pre>
 *
 * With {@code profile: anna} the samples go to {@code eyes/anna-1920x1080}, one folder for each person and screen size.
 *
 * <p>The folder gets one PNG of 44x12 pixels per sample, the unchanged patch of EYES, and {@code samples.csv}:
 *
 * <ul>
 *   <li>{@code file}: the picture's name
 *   <li>{@code x, y}: the click, in pixels from the upper left pixel of its screen (SCREEN, or the setting)
 *   <li>{@code button}: left, right or middle
 *   <li>{@code screen_width, screen_height, screen, scale}: its size in those pixels, its name, and real pixels per
 *       pixel
 *   <li>{@code time}: time of the press, ISO 8601 in UTC
 *   <li>{@code frame_age_ms}: time from the press to the frame of the eyes
 *   <li>{@code left_x} to {@code right_height}: regions of the eyes in the frame, in pixels
 *   <li>{@code frame_width, frame_height}: the frame's size in pixels; empty if unknown
 * </ul>
 *
 * Each sample is on disk, picture first, before the next one comes: a killed process loses at most the sample being
 * written, and a full disk loses none written before. A later run adds to the same folder; samples that it contains
 * already, as when a film is collected again, are not stored twice. A table of version 0.1 keeps its columns, without
 * the frame's size.
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
        SampleFolders folders = context.closing(
                new SampleFolders(directory, settings.profile(), line -> context.log().log(Level.WARNING, line)));
        return new ClickSamplesRecorder(
                folders,
                settings.screenSize(),
                context.live(),
                context::nanoTime,
                InstantSource.system(),
                context::notice,
                context.log());
    }
}
