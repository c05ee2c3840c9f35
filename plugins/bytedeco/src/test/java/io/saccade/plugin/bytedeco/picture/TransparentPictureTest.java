package io.saccade.plugin.bytedeco.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC4;
import static org.bytedeco.opencv.global.opencv_imgcodecs.imencode;

import io.saccade.plugin.bytedeco.Natives;
import java.awt.Point;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.RenderedImage;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.IntPointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Transparent pictures on white. Expected values were computed with Pillow 12.0:
 * {@code Image.alpha_composite(white, picture.convert('RGBA'))}.
 */
class TransparentPictureTest {
    private static final int SIDE = 16;

    /** Red, green, blue and alpha of the four columns of each picture. */
    private static final int[][] COLORS = {{200, 100, 50, 0}, {200, 100, 50, 128}, {200, 100, 50, 255}, {10, 20, 30, 64}
    };

    private static final List<Integer> ON_WHITE = List.of(255, 255, 255, 227, 177, 152, 200, 100, 50, 194, 196, 199);
    private static final List<Integer> GRAY_ON_WHITE =
            List.of(255, 255, 255, 227, 227, 227, 200, 200, 200, 194, 194, 194);
    private static final List<Integer> MASKED = List.of(255, 255, 255, 200, 100, 50, 200, 100, 50, 10, 20, 30);

    @TempDir
    Path folder;

    @BeforeAll
    static void load() {
        Natives.load();
    }

    static Stream<Arguments> pictures() throws IOException {
        byte[] hidden = {0, 1, 1, 1};
        return Stream.of(
                Arguments.of("rgba.png", java("png", color(8)), ON_WHITE, 0),
                Arguments.of("rgba-16.png", java("png", color(16)), ON_WHITE, 0),
                Arguments.of("gray-alpha.png", java("png", gray(8)), GRAY_ON_WHITE, 0),
                Arguments.of("gray-alpha-16.png", java("png", gray(16)), GRAY_ON_WHITE, 0),
                Arguments.of("palette.png", java("png", palette(null)), ON_WHITE, 0),
                Arguments.of("palette.gif", java("gif", palette(hidden)), MASKED, 0),
                Arguments.of("rgba.tiff", java("tiff", color(8)), ON_WHITE, 0),
                Arguments.of("rgba-16.tiff", java("tiff", color(16)), ON_WHITE, 0),
                Arguments.of("gray-alpha.tiff", java("tiff", gray(8)), GRAY_ON_WHITE, 0),
                Arguments.of("rgba.bmp", opencv(".bmp"), ON_WHITE, 0),
                Arguments.of("lossless.webp", opencv(".webp"), ON_WHITE, 0),
                Arguments.of("lossy.webp", opencv(".webp", 64, 90), ON_WHITE, 8));
    }

    /** @param off tolerance of values, for lossy formats */
    @ParameterizedTest(name = "{0}")
    @MethodSource("pictures")
    void transparentIsWhite(String name, byte[] file, List<Integer> expected, int off) throws IOException {
        Path path = folder.resolve(name);
        Files.write(path, file);
        try (Mat picture = new Mat()) {
            assertThat(PictureFile.read(path).decode(picture)).contains("its transparent parts became white");
            List<Integer> columns = columns(picture);
            for (int i = 0; i < expected.size(); i++) {
                assertThat(columns.get(i)).isBetween(expected.get(i) - off, expected.get(i) + off);
            }
        }
    }

    /** The colours in the middle of each column, red first. */
    private static List<Integer> columns(Mat picture) {
        List<Integer> columns = new ArrayList<>();
        for (int column = 0; column < COLORS.length; column++) {
            for (int channel = 2; channel >= 0; channel--) {
                columns.add(picture.ptr(SIDE / 2, column * SIDE + SIDE / 2).get(channel) & 0xff);
            }
        }
        return columns;
    }

    @Test
    void oneGrayLevelOfAPngIsTransparent() throws IOException {
        BufferedImage gray = new BufferedImage(64, SIDE, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < SIDE; y++) gray.getRaster().setSample(x, y, 0, x);
        }
        byte[] png = java("png", gray);
        ByteBuffer chunk = ByteBuffer.allocate(14)
                .putInt(2)
                .put("tRNS".getBytes(StandardCharsets.US_ASCII))
                .putShort((short) 9)
                .putInt(0);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, 6);
        chunk.putInt(10, (int) sum.getValue());
        ByteBuffer whole = ByteBuffer.allocate(png.length + 14).put(png, 0, 33).put(chunk.array());
        whole.put(png, 33, png.length - 33);
        try (Mat picture = new Mat()) {
            decode(whole.array(), picture);
            assertThat(picture.ptr(3, 8).get() & 0xff).isEqualTo(8);
            assertThat(picture.ptr(3, 9).get() & 0xff).isEqualTo(255);
            assertThat(picture.ptr(3, 10).get() & 0xff).isEqualTo(10);
        }
    }

    @Test
    void whiteLinesOnATransparentGroundAreBlackOnWhite() throws IOException {
        int[] opacities = {0, 64, 128, 255};
        BufferedImage lines = new BufferedImage(64, SIDE, BufferedImage.TYPE_INT_ARGB);
        for (int x = 0; x < 64; x++) {
            for (int y = 0; y < SIDE; y++) lines.setRGB(x, y, (opacities[x / SIDE] << 24) | 0xffffff);
        }
        try (Mat picture = new Mat()) {
            assertThat(decode(java("png", lines), picture).orElseThrow()).contains("inverted");
            assertThat(columns(picture)).containsExactly(255, 255, 255, 191, 191, 191, 127, 127, 127, 0, 0, 0);
        }
    }

    @Test
    void whatIsWhiteOrOpaqueAllOverStays() throws IOException {
        BufferedImage white = new BufferedImage(64, SIDE, BufferedImage.TYPE_INT_ARGB);
        try (Mat picture = new Mat()) {
            assertThat(decode(java("png", white), picture).orElseThrow()).contains("fully transparent");
            for (int x = 0; x < 64; x++) {
                for (int y = 0; y < SIDE; y++) white.setRGB(x, y, 0xffffffff);
            }
            assertThat(decode(java("png", white), picture)).isEmpty();
            assertThat(columns(picture)).containsOnly(255);
        }
    }

    private Optional<String> decode(byte[] file, Mat into) throws IOException {
        Path path = folder.resolve("picture");
        Files.write(path, file);
        return PictureFile.read(path).decode(into);
    }

    private static RenderedImage color(int bits) {
        return image(ColorSpace.getInstance(ColorSpace.CS_sRGB), bits, 0, 1, 2, 3);
    }

    private static RenderedImage gray(int bits) {
        return image(ColorSpace.getInstance(ColorSpace.CS_GRAY), bits, 0, 3);
    }

    private static RenderedImage image(ColorSpace space, int bits, int... channels) {
        int type = bits == 8 ? DataBuffer.TYPE_BYTE : DataBuffer.TYPE_USHORT;
        ColorModel model = new ComponentColorModel(space, true, false, ColorModel.TRANSLUCENT, type);
        WritableRaster raster = Raster.createInterleavedRaster(type, 4 * SIDE, SIDE, channels.length, new Point());
        for (int x = 0; x < 4 * SIDE; x++) {
            for (int y = 0; y < SIDE; y++) {
                for (int i = 0; i < channels.length; i++) {
                    raster.setSample(x, y, i, COLORS[x / SIDE][channels[i]] * (bits == 8 ? 1 : 257));
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /** @param visible 0 for transparent colours; null: the alpha in {@link #COLORS} */
    private static RenderedImage palette(byte @Nullable [] visible) {
        byte[][] channels = new byte[4][4];
        for (int i = 0; i < 4; i++) {
            for (int channel = 0; channel < 4; channel++) channels[channel][i] = (byte) COLORS[i][channel];
            if (visible != null) channels[3][i] = (byte) (255 * visible[i]);
        }
        IndexColorModel model = new IndexColorModel(8, 4, channels[0], channels[1], channels[2], channels[3]);
        BufferedImage image = new BufferedImage(4 * SIDE, SIDE, BufferedImage.TYPE_BYTE_INDEXED, model);
        for (int x = 0; x < 4 * SIDE; x++) {
            for (int y = 0; y < SIDE; y++) image.getRaster().setSample(x, y, 0, x / SIDE);
        }
        return image;
    }

    private static byte[] java(String format, RenderedImage image) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            assertThat(ImageIO.write(image, format, out)).isTrue();
            return out.toByteArray();
        }
    }

    private static byte[] opencv(String extension, int... options) {
        try (Mat picture = new Mat(SIDE, 4 * SIDE, CV_8UC4);
                BytePointer encoded = new BytePointer();
                IntPointer chosen = new IntPointer(options)) {
            for (int x = 0; x < 4 * SIDE; x++) {
                int[] color = COLORS[x / SIDE];
                byte[] pixel = {(byte) color[2], (byte) color[1], (byte) color[0], (byte) color[3]};
                for (int y = 0; y < SIDE; y++) picture.ptr(y, x).put(pixel);
            }
            assertThat(imencode(extension, picture, encoded, chosen)).isTrue();
            byte[] bytes = new byte[Math.toIntExact(encoded.limit())];
            encoded.get(bytes);
            return bytes;
        }
    }
}
