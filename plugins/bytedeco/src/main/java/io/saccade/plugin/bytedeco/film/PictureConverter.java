package io.saccade.plugin.bytedeco.film;

import static org.bytedeco.ffmpeg.global.avutil.AVCOL_PRI_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_JPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_RANGE_MPEG;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_RGB;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_SPC_SMPTE170M;
import static org.bytedeco.ffmpeg.global.avutil.AVCOL_TRC_BT709;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_BGR24;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_GRAY8;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_YUV420P;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_make_writable;
import static org.bytedeco.ffmpeg.global.swscale.SWS_BICUBIC;
import static org.bytedeco.ffmpeg.global.swscale.SWS_FULL_CHR_H_INP;
import static org.bytedeco.ffmpeg.global.swscale.sws_freeContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_getCachedContext;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale;

import io.saccade.api.data.Frame;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Ffmpeg;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.DoublePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.PointerPointer;
import org.jspecify.annotations.Nullable;

/** Converts pixels to the size and colour format of an encoder, reading them in place. */
final class PictureConverter implements AutoCloseable {
    /** FFmpeg reads four plane pointers, although frames use one. */
    private static final int PLANES = 4;

    /**
     * A chroma value shared by two or four pixels is their mean. Without accurate rounding a picture that keeps its
     * size takes half the time, and no value is more than 1.3 of 255 off.
     */
    private static final int FLAGS = SWS_BICUBIC | SWS_FULL_CHR_H_INP;

    private final int width;
    private final int height;
    private final Frame.Format format;
    private final AVFrame picture = av_frame_alloc();
    private @Nullable SwsContext converter;
    private final PointerPointer<BytePointer> planes = new PointerPointer<>(PLANES);
    private final IntPointer strides = new IntPointer(PLANES);

    /**
     * Creates a converter to pictures of this size.
     *
     * @param format the usual format of the source
     * @param pixelFormat the encoder's format, one of FFmpeg's AV_PIX_FMT
     */
    PictureConverter(int width, int height, Frame.Format format, int pixelFormat) throws IOException {
        this.width = width;
        this.height = height;
        this.format = format;
        // In 4:2:0 two pixels share a chroma value, so an odd edge needs a neighbour.
        int pair = pixelFormat == AV_PIX_FMT_YUV420P ? 1 : 0;
        picture.format(pixelFormat).width((width + pair) & ~pair).height((height + pair) & ~pair);
        for (int plane = 0; plane < PLANES; plane++) {
            planes.put(plane, null);
            strides.put(plane, 0);
        }
        int allocated = av_frame_get_buffer(picture, 0);
        try {
            Ffmpeg.check(allocated, "no memory for the film");
            prepare(width, height, format);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** Sets up the conversion from frames of a size and format, unless it is set up already. */
    private void prepare(int fromWidth, int fromHeight, Frame.Format from) throws IOException {
        converter = sws_getCachedContext(
                converter,
                fromWidth,
                fromHeight,
                pixelFormat(from),
                width,
                height,
                picture.format(),
                FLAGS,
                null,
                null,
                (DoublePointer) null);
        if (converter == null) {
            throw new InvalidInputException(
                    "frames of " + fromWidth + "x" + fromHeight + " pixels can't be converted to a film's colours");
        }
    }

    /** FFmpeg's name of a frame's layout. */
    private static int pixelFormat(Frame.Format format) throws InvalidInputException {
        return switch (format) {
            case BGR8 -> AV_PIX_FMT_BGR24;
            case GRAY8 -> AV_PIX_FMT_GRAY8;
            default ->
                throw new InvalidInputException("frames of " + format + " can't be converted to a film's colours");
        };
    }

    /**
     * Declares the colours in the film. Frames are taken for sRGB, which has the primaries of BT.709; swscale uses the
     * BT.601 matrix by default at any size. MP4 stores these fields only if all are set.
     */
    void sayColors(AVCodecContext film) {
        boolean yuv = picture.format() == AV_PIX_FMT_YUV420P;
        boolean gray = picture.format() == AV_PIX_FMT_GRAY8;
        film.color_primaries(AVCOL_PRI_BT709).color_trc(AVCOL_TRC_BT709);
        film.colorspace(yuv || gray ? AVCOL_SPC_SMPTE170M : AVCOL_SPC_RGB);
        film.color_range(yuv ? AVCOL_RANGE_MPEG : AVCOL_RANGE_JPEG);
    }

    /** Width of the picture: even in formats with shared chroma, as is the height. */
    int width() {
        return picture.width();
    }

    int height() {
        return picture.height();
    }

    /** Converts pixels of the usual size and format. The result is valid until the next call. */
    AVFrame convert(ByteBuffer pixels, int strideBytes) throws IOException {
        return convert(pixels, strideBytes, width, height, format);
    }

    /** Converts a frame of any size and format. The result is valid until the next call. */
    AVFrame convert(Frame frame) throws IOException {
        return convert(frame.pixels(), frame.strideBytes(), frame.width(), frame.height(), frame.format());
    }

    private AVFrame convert(ByteBuffer pixels, int strideBytes, int fromWidth, int fromHeight, Frame.Format from)
            throws IOException {
        // The encoder may still hold the previous picture.
        Ffmpeg.check(av_frame_make_writable(picture), "no memory for the film");
        prepare(fromWidth, fromHeight, from);
        planes.put(0, new BytePointer(pixels));
        strides.put(0, strideBytes);
        sws_scale(converter, planes, strides, 0, fromHeight, picture.data(), picture.linesize());
        if (picture.width() > width) repeatLastColumn();
        if (picture.height() > height) repeatLastRow();
        return picture;
    }

    private void repeatLastColumn() {
        BytePointer light = picture.data(0);
        long stride = picture.linesize(0);
        for (long end = width; end < height * stride; end += stride) light.put(end, light.get(end - 1));
    }

    private void repeatLastRow() {
        BytePointer light = picture.data(0);
        long stride = picture.linesize(0);
        BytePointer last = light.getPointer((height - 1) * stride);
        Pointer.memcpy(last.getPointer(stride), last, stride);
    }

    @Override
    public void close() {
        sws_freeContext(converter);
        av_frame_free(picture);
        planes.close();
        strides.close();
    }
}
