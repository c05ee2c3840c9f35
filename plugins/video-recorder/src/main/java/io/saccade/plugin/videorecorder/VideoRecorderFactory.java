package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;

/**
 * Makes a film of FRAME (BGR8 or GRAY8, one size throughout), with AUDIO where the first sample has it, and
 * with eyes, gaze and the like drawn on it.
 *
 * <pre>{@code
 * recorders:
 *   - type: video
 *     with: { file: session.mp4, overlay: [eyes, gaze] }
 * }</pre>
 *
 * The film keeps the time stamps of the samples, counted from the first. After a crash it plays up to the
 * last second; after a normal end it is a plain MP4 or Matroska file.
 */
public final class VideoRecorderFactory extends RecorderFactory<VideoRecorderSettings> {
    public VideoRecorderFactory() {
        super("video", VideoRecorderSettings.class, Ports.reading(Keys.FRAME).ifPresent(Keys.AUDIO));
    }

    @Override
    public Ports ports(VideoRecorderSettings settings) {
        return super.ports(settings).ifPresent(OverlayMark.keys(settings.overlay()));
    }

    @Override
    public void check(VideoRecorderSettings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public Recorder create(VideoRecorderSettings settings, StageContext context) {
        return new VideoRecorder(settings, context);
    }
}
