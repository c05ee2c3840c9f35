package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_UNSPECIFIED;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_CS_DEFAULT;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCoefficients;
import static org.bytedeco.ffmpeg.global.swscale.sws_getContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;
import static org.bytedeco.ffmpeg.global.swscale.sws_setColorspaceDetails;

import io.saccade.api.spi.InvalidInputException;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/**
 * Turns decoded pictures into RGB of a size, by the matrix and the range that each picture says it has. One that says
 * neither is taken as FFmpeg's command takes it: BT.601, and full range only where the pixel format implies it. The
 * flags are those of FFmpeg's command and of OpenCV's VideoCapture, so the pixels are the same. One thread.
 */
final class PictureScaler implements AutoCloseable {
    /** Swscale reads as many, though ours are all in one. */
    private static final int PLANES = 4;

    /** No change: of fixed-point numbers with 16 bits behind the point. */
    private static final int ONE = 1 << 16;

    private record Work(
            int width, int height, int format, int matrix, int range, int toWidth, int toHeight, int toFormat) {}

    private final PointerPointer<BytePointer> planes = new PointerPointer<>(PLANES);
    private final IntPointer strides = new IntPointer(PLANES);
    private @Nullable SwsContext context;
    private @Nullable Work prepared;

    PictureScaler() {
        for (int plane = 0; plane < PLANES; plane++) {
            planes.put(plane, null);
            strides.put(plane, 0);
        }
    }

    /**
     * Draws a picture.
     *
     * @param format one of FFmpeg's packed RGB formats
     * @param target the first pixel; rows end at a multiple of 8 pixels at least, or lie as far apart
     */
    void scale(AVFrame picture, int width, int height, int format, BytePointer target, long strideBytes)
            throws InvalidInputException {
        prepare(new Work(
                picture.width(),
                picture.height(),
                picture.format(),
                picture.colorspace(),
                picture.color_range(),
                width,
                height,
                format));
        planes.put(0, target);
        strides.put(0, (int) strideBytes);
        sws_scale(context, picture.data(), picture.linesize(), 0, picture.height(), planes, strides);
    }

    private void prepare(Work work) throws InvalidInputException {
        if (work.equals(prepared)) return;
        sws_freeContext(context);
        prepared = null;
        context = sws_getContext(
                work.width,
                work.height,
                work.format,
                work.toWidth,
                work.toHeight,
                work.toFormat,
                SWS_BICUBIC,
                null,
                null,
                (DoublePointer) null);
        if (context == null) {
            throw new InvalidInputException(
                    "pictures of " + work.width + "x" + work.height + " in FFmpeg's pixel format " + work.format
                            + " can't be turned into RGB; convert the film to H.264 first");
        }
        if (work.matrix != AVCOL_SPC_UNSPECIFIED || work.range != AVCOL_RANGE_UNSPECIFIED) setColors(context, work);
        prepared = work;
    }

    /** FFmpeg refuses where there is nothing to set, as from RGB to RGB. */
    private static void setColors(SwsContext context, Work work) {
        int full = work.range == AVCOL_RANGE_UNSPECIFIED ? context.src_range() : work.range == AVCOL_RANGE_JPEG ? 1 : 0;
        sws_setColorspaceDetails(
                context,
                sws_getCoefficients(work.matrix),
                full,
                sws_getCoefficients(SWS_CS_DEFAULT),
                context.dst_range(),
                0,
                ONE,
                ONE);
    }

    @Override
    public void close() {
        sws_freeContext(context);
        planes.close();
        strides.close();
    }
}
