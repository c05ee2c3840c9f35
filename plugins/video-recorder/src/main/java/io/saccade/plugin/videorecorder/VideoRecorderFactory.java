package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.Recorder;
import io.saccade.api.spi.RecorderFactory;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;

/**
 * Records FRAME (BGR8 or GRAY8, one size throughout) as a film, with AUDIO if the first sample has it, and with
 * overlays such as eyes and gaze.
 *
 * <pre>{@code
 * recorders:
 *   - type: video
 *     with: { file: session.mp4, overlay: [eyes, gaze] }
 * }</pre>
 *
 * The film keeps the samples' time stamps, relative to the first. After a crash it plays up to the last second; after a
 * normal end it is a plain MP4 or Matroska file.
 */
public final class VideoRecorderFactory extends RecorderFactory<VideoRecorderSettings> {
    public VideoRecorderFactory() {
        super("video", VideoRecorderSettings.class, Ports.reading(Keys.FRAME).ifPresent(Keys.AUDIO));
    }

    @Override
    public Ports ports(VideoRecorderSettings settings) {
        return super.ports(settings)
                .ifPresent(OverlayMark.keys(settings.overlays().overlay()));
    }

    @Override
    public void check(VideoRecorderSettings settings, Check check) {
        check.outputFile("file", settings.file());
    }

    @Override
    public void preload() {
        Natives.loadFfmpeg();
    }

    @Override
    public Recorder create(VideoRecorderSettings settings, StageContext context) {
        return new VideoRecorder(settings, context);
    }
}
