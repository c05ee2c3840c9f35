package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into frames: colours are converted, and sizes where asked for, on the way from the
 * decoder's memory into the draft's, which is the only time the pixels move (a width that is no multiple of 8
 * costs one copy more). All frames have the size of
 * the first. The flags are those of OpenCV's VideoCapture, so the pixels are the same.
 */
final class PictureWriter implements AutoCloseable {
    /** How many pixels of a row swscale writes at once. */
    private static final int SCALER_STEP = 8;

    private final Optional<Integer> wantedWidth;
    private final Optional<Integer> wantedHeight;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(1);
    private final IntPointer strides = new IntPointer(1);
    private final Mat aside;
    private @Nullable SwsContext scaler;
    private int width;
    private int height;

    PictureWriter(Optional<Integer> wantedWidth, Optional<Integer> wantedHeight) {
        this.wantedWidth = wantedWidth;
        this.wantedHeight = wantedHeight;
        Natives.load();
        this.aside = new Mat();
    }

    /** Draws the picture into a new frame of the sample. */
    Frame write(AVFrame picture, Sample sample) {
        if (width == 0) fix(picture.width(), picture.height());
        scaler = sws_getCachedContext(
                scaler,
                picture.width(),
                picture.height(),
                picture.format(),
                width,
                height,
                AV_PIX_FMT_BGR24,
                SWS_BICUBIC,
                null,
                null,
                (DoublePointer) null);
        if (scaler == null) {
            throw new IllegalStateException("pictures of this film, " + picture.width() + "x" + picture.height()
                    + " in pixel format " + picture.format() + ", can't be turned into BGR; convert it to H.264 first");
        }
        FrameDraft draft = sample.draft(width, height, Frame.Format.BGR8);
        if (width % SCALER_STEP == 0) {
            scale(picture, new BytePointer(draft.pixels()), draft.strideBytes());
        } else {
            scaleAside(picture, draft);
        }
        return draft.done();
    }

    private void scale(AVFrame picture, BytePointer target, long strideBytes) {
        planes.put(0, target);
        strides.put(0, (int) strideBytes);
        sws_scale(scaler, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
    }

    /** Swscale leaves out the last pixels of a row where its next step would go beyond the row's end. */
    private void scaleAside(AVFrame picture, FrameDraft draft) {
        // One row more: it also writes up to a vector beyond the last.
        aside.create(height + 1, width + SCALER_STEP - width % SCALER_STEP, CV_8UC3);
        scale(picture, aside.data(), aside.step());
        try (Rect visible = new Rect(0, 0, width, height);
                Mat part = aside.apply(visible);
                Mat target = Mats.wrap(draft)) {
            part.copyTo(target);
        }
    }

    private void fix(int pictureWidth, int pictureHeight) {
        double shape = (double) pictureWidth / pictureHeight;
        width = wantedWidth.orElseGet(() ->
                wantedHeight.map(h -> (int) Math.max(1, Math.round(h * shape))).orElse(pictureWidth));
        height = wantedHeight.orElseGet(() ->
                wantedWidth.map(w -> (int) Math.max(1, Math.round(w / shape))).orElse(pictureHeight));
    }

    @Override
    public void close() {
        sws_freeContext(scaler);
        planes.close();
        strides.close();
        aside.close();
    }
}
