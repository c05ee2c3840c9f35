package io.saccade.plugin.bytedeco.picture;

import static org.bytedeco.opencv.global.opencv_core.CV_16U;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_180;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_CLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.ROTATE_90_COUNTERCLOCKWISE;
import static org.bytedeco.opencv.global.opencv_core.flip;
import static org.bytedeco.opencv.global.opencv_core.rotate;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_COLOR;
import static org.bytedeco.opencv.global.opencv_imgcodecs.IMREAD_LOAD_GDAL;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_GRAY2BGRA;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Mats;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/** Decodes a picture that may have transparent pixels, and composites it onto white. */
final class TransparentPicture {
    /**
     * OpenCV keeps alpha only when it decodes to the file's own format. This is the only flag that does so and still
     * applies the orientation; GDAL itself never decodes pictures from memory.
     */
    private static final int AS_IT_IS = IMREAD_LOAD_GDAL;

    private static final int OPACITY = 3;

    private final byte[] bytes;
    private final Transparency transparency;

    TransparentPicture(byte[] bytes, Transparency transparency) {
        this.bytes = bytes;
        this.transparency = transparency;
    }

    /** Decodes like {@link PictureFile#decode(Mat)}. */
    Optional<String> decode(Mat into) throws IOException {
        try (Mat whole = new Mat()) {
            if (transparency == Transparency.TIFF) {
                decodeTiff(whole);
            } else {
                PictureFile.decode(bytes, AS_IT_IS, whole);
                if (transparency == Transparency.ONE_GRAY) makeTransparent(whole);
            }
            if (whole.channels() == OPACITY + 1) return new WhiteGround().lay(whole, into);
            if (whole.type() == CV_8UC3) whole.copyTo(into);
            else PictureFile.decode(bytes, IMREAD_COLOR, into);
            return Optional.empty();
        }
    }

    /** Adds an alpha channel to a gray picture: 0 at the gray level that the file marks as transparent. */
    private void makeTransparent(Mat gray) {
        if (gray.channels() != 1) return;
        int level = PngHeader.transparentGray(ByteBuffer.wrap(bytes));
        int depth = gray.depth();
        cvtColor(gray, gray, COLOR_GRAY2BGRA);
        int size = depth == CV_16U ? 2 : 1;
        ByteBuffer pixels = Mats.bytes(gray).order(ByteOrder.nativeOrder());
        for (int at = 0; at < pixels.limit(); at += (OPACITY + 1) * size) {
            int value = size == 2 ? pixels.getShort(at) & 0xffff : pixels.get(at) & 0xff;
            if (value != level) continue;
            for (int i = 0; i < size; i++) pixels.put(at + OPACITY * size + i, (byte) 0);
        }
    }

    /** Decodes with Java: OpenCV ignores the alpha of gray TIFFs, and premultiplies colours in others. */
    private void decodeTiff(Mat into) throws IOException {
        BufferedImage image = decodedByJava();
        if (image == null) {
            PictureFile.decode(bytes, IMREAD_COLOR, into);
            return;
        }
        int width = image.getWidth();
        into.create(image.getHeight(), width, CV_8UC4);
        ByteBuffer pixels = Mats.bytes(into).order(ByteOrder.LITTLE_ENDIAN);
        boolean gray = image.getRaster().getNumBands() == 2;
        int[] row = new int[2 * width];
        for (int y = 0; y < image.getHeight(); y++) {
            if (gray) readGray(image, y, row);
            else image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) pixels.putInt(4 * (y * width + x), row[x]);
        }
        turnUpright(into, TiffHeader.orientation(ByteBuffer.wrap(bytes)));
    }

    /** Like getRGB, which would brighten gray because it treats it as linear. */
    private static void readGray(BufferedImage image, int y, int[] row) {
        int shift = image.getSampleModel().getSampleSize(0) - 8;
        image.getRaster().getPixels(0, y, image.getWidth(), 1, row);
        for (int x = 0; x < image.getWidth(); x++) {
            int value = row[2 * x] >> shift;
            int opacity = row[2 * x + 1] >> shift;
            row[x] = (opacity << 24) | (value << 16) | (value << 8) | value;
        }
    }

    /** @param orientation as in TIFF and EXIF, 1 to 8 */
    private static void turnUpright(Mat picture, long orientation) {
        boolean mirrored = orientation == 2 || orientation == 4 || orientation == 5 || orientation == 7;
        if (orientation == 3 || orientation == 4) rotate(picture, picture, ROTATE_180);
        if (orientation == 5 || orientation == 6) rotate(picture, picture, ROTATE_90_CLOCKWISE);
        if (orientation == 7 || orientation == 8) rotate(picture, picture, ROTATE_90_COUNTERCLOCKWISE);
        if (mirrored) flip(picture, picture, 1);
    }

    private @Nullable BufferedImage decodedByJava() throws IOException {
        try {
            return ImageIO.read(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException | RuntimeException e) {
            throw new InvalidInputException("it is damaged or cut off", e); // thrown by Java for broken files
        }
    }
}
