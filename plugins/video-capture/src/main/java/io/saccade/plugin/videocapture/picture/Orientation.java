package io.saccade.plugin.videocapture.picture;

import static org.bytedeco.ffmpeg.global.avfilter.AV_BUFFERSRC_FLAG_KEEP_REF;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersink_get_frame;
import static org.bytedeco.ffmpeg.global.avfilter.av_buffersrc_add_frame_flags;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_alloc;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_config;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_free;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_get_filter;
import static org.bytedeco.ffmpeg.global.avfilter.avfilter_graph_parse2;
import static org.bytedeco.ffmpeg.global.avutil.AV_FRAME_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avutil.av_display_rotation_get;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_side_data;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_unref;
import static org.bytedeco.ffmpeg.global.avutil.av_get_pix_fmt_name;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Ffmpeg;
import java.util.Locale;
import org.bytedeco.ffmpeg.avfilter.AVFilterContext;
import org.bytedeco.ffmpeg.avfilter.AVFilterGraph;
import org.bytedeco.ffmpeg.avfilter.AVFilterInOut;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVFrameSideData;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.javacpp.Pointer;
import org.jspecify.annotations.Nullable;

/**
 * Rotates and mirrors pictures by their display matrix, with the same filters as the ffmpeg command, so the pixels are
 * identical. The matrix comes from the container or the pictures: the decoder attaches either to the frame.
 * Single-threaded.
 */
public final class Orientation implements AutoCloseable {
    private static final int MATRIX_BYTES = 9 * Integer.BYTES;
    private static final int QUARTER = 90;
    private static final int HALF = 180;
    private static final int FULL = 360;

    private record Work(int width, int height, int format, int matrix, int range, int toFormat, String filters) {}

    private @Nullable AVFrame upright;
    private @Nullable AVFilterGraph graph;
    private @Nullable AVFilterContext source;
    private @Nullable AVFilterContext sink;
    private @Nullable Work prepared;

    /**
     * Returns the picture itself if it is upright; otherwise an upright copy, valid until the next call.
     *
     * @param format FFmpeg's RGB format of the copy
     */
    AVFrame upright(AVFrame picture, int format) throws InvalidInputException {
        String filters = filters(picture);
        if (filters.isEmpty()) return picture;
        prepare(picture, format, filters);
        if (upright == null) upright = av_frame_alloc();
        av_frame_unref(upright);
        int result = av_buffersrc_add_frame_flags(source, picture, AV_BUFFERSRC_FLAG_KEEP_REF);
        if (result >= 0) result = av_buffersink_get_frame(sink, upright);
        if (result < 0) throw failure(picture, result);
        return upright;
    }

    /** FFmpeg's filters that make a picture upright; empty when it is upright. */
    public static String filters(AVFrame picture) {
        if (picture.nb_side_data() == 0) return "";
        AVFrameSideData data = av_frame_get_side_data(picture, AV_FRAME_DATA_DISPLAYMATRIX);
        if (data == null || data.size() < MATRIX_BYTES) return "";
        return filters(new IntPointer(data.data()));
    }

    /**
     * Chooses filters as {@code configure_input_video_filter} of the ffmpeg command does: angles within 1° of a quarter
     * turn count as one.
     */
    private static String filters(IntPointer matrix) {
        double counted = av_display_rotation_get(matrix);
        if (Double.isNaN(counted)) return "";
        double clockwise = -Math.round(counted);
        clockwise -= FULL * Math.floor(clockwise / FULL + 0.9 / FULL);
        if (Math.abs(clockwise - QUARTER) < 1) return matrix.get(3) > 0 ? "transpose=cclock_flip" : "transpose=clock";
        if (Math.abs(clockwise - HALF) < 1) {
            return matrix.get(0) < 0 ? matrix.get(4) < 0 ? "hflip,vflip" : "hflip" : matrix.get(4) < 0 ? "vflip" : "";
        }
        if (Math.abs(clockwise - HALF - QUARTER) < 1) {
            return matrix.get(3) < 0 ? "transpose=clock_flip" : "transpose=cclock";
        }
        if (Math.abs(clockwise) > 1) return String.format(Locale.ROOT, "rotate=%f*PI/180", clockwise);
        return matrix.get(4) < 0 ? "vflip" : "";
    }

    private void prepare(AVFrame picture, int format, String filters) throws InvalidInputException {
        Work work = new Work(
                picture.width(),
                picture.height(),
                picture.format(),
                picture.colorspace(),
                picture.color_range(),
                format,
                filters);
        if (work.equals(prepared)) return;
        free();
        AVFilterGraph made = avfilter_graph_alloc();
        graph = made;
        made.nb_threads(1);
        int result = connect(made, work, picture);
        if (result < 0) throw failure(picture, result);
        source = avfilter_graph_get_filter(made, "buffer@in");
        sink = avfilter_graph_get_filter(made, "buffersink@out");
        prepared = work;
    }

    private static int connect(AVFilterGraph graph, Work work, AVFrame picture) {
        String description = String.format(
                Locale.ROOT,
                "sws_flags=bicubic;buffer@in=width=%d:height=%d:pix_fmt=%d:time_base=1/1000:pixel_aspect=%d/%d"
                        + ":colorspace=%d:range=%d,%s,format=pix_fmts=%s,buffersink@out",
                work.width,
                work.height,
                work.format,
                picture.sample_aspect_ratio().num(),
                Math.max(1, picture.sample_aspect_ratio().den()),
                work.matrix,
                work.range,
                work.filters,
                av_get_pix_fmt_name(work.toFormat).getString());
        try (AVFilterInOut inputs = new AVFilterInOut(null);
                AVFilterInOut outputs = new AVFilterInOut(null)) {
            int parsed = avfilter_graph_parse2(graph, description, inputs, outputs);
            return parsed < 0 ? parsed : avfilter_graph_config(graph, (Pointer) null);
        }
    }

    private static InvalidInputException failure(AVFrame picture, int result) {
        return new InvalidInputException("pictures of " + picture.width() + "x" + picture.height()
                + " in FFmpeg's pixel format " + picture.format() + " can't be rotated (" + Ffmpeg.named(result)
                + "); convert the film to H.264 first");
    }

    private void free() {
        prepared = null;
        if (graph != null) avfilter_graph_free(graph);
        graph = null;
    }

    @Override
    public void close() {
        free();
        if (upright != null) av_frame_free(upright);
    }
}
