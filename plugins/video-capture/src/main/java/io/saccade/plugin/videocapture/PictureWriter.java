package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import java.util.Optional;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into frames: colours are converted, and sizes where asked for, on the way from the
 * decoder's memory into the draft's, which is the only time the pixels move. All frames have the size of
 * the first. The flags are those of OpenCV's VideoCapture, so the pixels are the same.
 */
final class PictureWriter implements AutoCloseable {
    private final Optional<Integer> wantedWidth;
    private final Optional<Integer> wantedHeight;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(1);
    private final IntPointer strides = new IntPointer(1);
    private @Nullable SwsContext scaler;
    private int width;
    private int height;

    PictureWriter(Optional<Integer> wantedWidth, Optional<Integer> wantedHeight) {
        this.wantedWidth = wantedWidth;
        this.wantedHeight = wantedHeight;
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
        planes.put(0, new BytePointer(draft.pixels()));
        strides.put(0, draft.strideBytes());
        sws_scale(scaler, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
        return draft.done();
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
    }
}
