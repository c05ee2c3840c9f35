package io.saccade.plugin.wav2lip;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import java.nio.ByteBuffer;
import java.util.Objects;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Pastes only mouth, lips, chin and cheeks, in the light and colour of the frame, and fades them out inside the face.
 * All other pixels keep their values exactly.
 */
final class SoftPaste implements FacePaste {
    /** Rows and columns of the computed mask; it is scaled to the box. */
    private static final int SIDE = 96;

    private static final int GRID = ColorMatch.GRID;
    /** Full strength: with a weight of 255, nearly 2 to the power of {@link #BITS}. */
    private static final int STRENGTH = 257;

    private static final int BITS = 16;
    private static final int HALF = 1 << (BITS - 1);

    private final ColorMatch colors = new ColorMatch();
    private final Mat mask = new Mat(SIDE, SIDE, CV_8UC1);
    private final Mat coarse = new Mat();
    private final Mat wide = new Mat();
    private final Mat scaled = new Mat();
    private final Size grid = new Size(GRID, GRID);
    private final byte[] weights = new byte[SIDE * SIDE];
    private final byte[] cells = new byte[GRID * GRID];
    private byte[] fresh = new byte[0];
    private byte[] old = new byte[0];
    private byte[] row = new byte[0];

    @Override
    public void paste(Mat face, Mat place, FacePlace where) {
        FaceShape shape = Objects.requireNonNull(where.shape(), "shape");
        LipMask.fill(shape, where.box(), 1, SIDE, weights);
        mask.<ByteBuffer>createBuffer().put(0, weights);
        resize(mask, coarse, grid, 0, 0, INTER_AREA);
        coarse.<ByteBuffer>createBuffer().get(0, cells);
        colors.match(face, place, cells, where.nanos());
        try (Size size = place.size()) {
            resize(face, scaled, size, 0, 0, INTER_LINEAR);
            resize(mask, wide, size, 0, 0, INTER_LINEAR);
        }
        blend(place, (int) Math.round(STRENGTH * where.strength()));
    }

    private void blend(Mat place, int strength) {
        int width = place.cols();
        int channels = place.channels();
        if (old.length < width * channels) {
            fresh = new byte[width * channels];
            old = new byte[width * channels];
            row = new byte[width];
        }
        ByteBuffer from = scaled.createBuffer();
        ByteBuffer to = place.createBuffer();
        ByteBuffer weighted = wide.createBuffer();
        for (int y = 0; y < place.rows(); y++) {
            weighted.get((int) (y * wide.step()), row, 0, width);
            int first = 0;
            while (first < width && row[first] == 0) first++;
            if (first == width) continue;
            int end = width;
            while (row[end - 1] == 0) end--;
            int start = first * channels;
            int length = (end - first) * channels;
            from.get((int) (y * scaled.step()) + start, fresh, start, length);
            to.get((int) (y * place.step()) + start, old, start, length);
            mix(first, end, channels, strength);
            to.put((int) (y * place.step()) + start, old, start, length);
        }
    }

    private void mix(int first, int end, int channels, int strength) {
        for (int x = first; x < end; x++) {
            int weight = (row[x] & 0xff) * strength;
            for (int i = x * channels; i < (x + 1) * channels; i++) {
                int was = old[i] & 0xff;
                int change = ((fresh[i] & 0xff) - was) * weight;
                old[i] = (byte) (was + ((change + HALF) >> BITS));
            }
        }
    }

    @Override
    public void close() {
        colors.close();
        mask.close();
        coarse.close();
        wide.close();
        scaled.close();
        grid.close();
    }
}
