package io.saccade.plugin.videocapture.film;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.Device;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.VideoSource;
import io.saccade.plugin.videocapture.camera.CameraCapture;
import io.saccade.plugin.videocapture.camera.Cameras;
import io.saccade.plugin.videocapture.file.ImageFiles;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Captures a camera, a film file, or a picture with sound.
 *
 * <pre>{@code
 * capture:
 *   type: video
 *   with: { source: "camera:0", width: 640, height: 480 }
 * }</pre>
 *
 * Frames are BGR8; the pixels of a film are those of OpenCV's VideoCapture. Time stamps of a film count from its first
 * frame; those of a camera, and of a film with {@code live: true}, are the clock's. The sound of a sample reaches from
 * its time stamp to the next one's, at the film's sample rate. A picture is repeated for as long as its sound lasts, at
 * 25 frames/s by default:
 *
 * <pre>{@code
 * capture:
 *   type: video
 *   with: { source: portrait.jpg, audio: voice.mp3, until: audio-end }
 * }</pre>
 */
public final class VideoCaptureFactory extends CaptureFactory<VideoSettings> {
    public VideoCaptureFactory() {
        super("video", VideoSettings.class, Ports.none().writing(Keys.FRAME));
    }

    @Override
    public Ports ports(VideoSettings settings) {
        if (VideoSource.parse(settings.source()) instanceof VideoSource.Camera) {
            return Ports.none().writing(Keys.FRAME).live(true);
        }
        return Ports.none().writing(Keys.FRAME, Keys.AUDIO).live(settings.live());
    }

    @Override
    public void check(VideoSettings settings, Check check) {
        VideoSource source = VideoSource.parse(settings.source());
        if (source instanceof VideoSource.Camera camera) check.device("source", "camera:" + camera.number());
        if (source instanceof VideoSource.Film film) check.inputFile("source", film.path());
        if (source instanceof VideoSource.Still still) check.inputFile("source", still.path());
        settings.audio().ifPresent(path -> check.inputFile("audio", path));
    }

    @Override
    public void preload() {
        Natives.loadFfmpeg();
    }

    @Override
    public Capture create(VideoSettings settings, StageContext context) throws Exception {
        VideoSource source = VideoSource.parse(settings.source());
        if (source instanceof VideoSource.Camera camera) {
            return CameraCapture.open(Cameras.input(camera.number(), settings), settings, context);
        }
        if (source instanceof VideoSource.Still still) return FilmCapture.openStill(still.path(), settings, context);
        return FilmCapture.open(((VideoSource.Film) source).path(), settings, context);
    }

    @Override
    public Optional<Map<String, Object>> settingsFor(String address) {
        if (!VideoSource.claims(address) || ImageFiles.isPicture(address)) return Optional.empty();
        return Optional.of(Map.of("source", address));
    }

    @Override
    public List<Device> devices() {
        return Cameras.devices();
    }
}
