package io.saccade.plugin.videocapture.camera;

import static io.saccade.api.data.Keys.FRAME;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;

import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.StageContext;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.media.CameraInput;
import io.saccade.plugin.videocapture.picture.FrameRemarks;
import io.saccade.plugin.videocapture.picture.PictureWriter;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;

/** Captures the newest picture of a camera. Fails when none has arrived for 5 s. */
public final class CameraCapture implements Capture {
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private final StageContext context;
    private final VideoSettings settings;
    private final CameraThread camera;
    private final PictureWriter writer;
    private final AVFrame picture = av_frame_alloc();
    private long firstNanos = -1;

    private CameraCapture(CameraThread camera, VideoSettings settings, StageContext context) {
        this.camera = camera;
        this.settings = settings;
        this.context = context;
        this.writer = new PictureWriter(settings, new FrameRemarks(settings.source(), context::notice));
    }

    public static CameraCapture open(CameraInput input, VideoSettings settings, StageContext context)
            throws IOException, InterruptedException {
        return open(input, settings, context, PATIENCE);
    }

    /** Opens the camera and waits until it is open. */
    public static CameraCapture open(CameraInput input, VideoSettings settings, StageContext context, Duration patience)
            throws IOException, InterruptedException {
        CameraThread camera = new CameraThread(input, context::nanoTime, patience);
        try {
            camera.awaitOpen();
            return new CameraCapture(camera, settings, context);
        } catch (IOException | InterruptedException | RuntimeException e) {
            camera.close();
            throw e;
        }
    }

    @Override
    public Optional<Sample> read() throws IOException, InterruptedException {
        av_frame_unref(picture);
        long arrived = camera.take(picture);
        if (firstNanos < 0) firstNanos = arrived;
        if (arrived - firstNanos
                >= settings.duration().map(seconds -> seconds * 1e9).orElse(Double.MAX_VALUE)) {
            return Optional.empty();
        }
        Sample sample = context.sample(arrived);
        return Optional.of(context.wanted(FRAME) ? sample.with(FRAME, writer.write(picture, sample)) : sample);
    }

    @Override
    public void close() {
        camera.close();
        writer.close();
        av_frame_free(picture);
    }
}
