package io.saccade.distribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/**
 * The pair of frames in the documentation, from what {@code teach-lips-demo} leaves: {@code -Dlips.demo=FOLDER/out/lips
 * -Dupdate.docs=true} makes it anew.
 */
class LipPicturesTest {
    private static final List<String> FRAMES = List.of("original", "dubbed");
    private static final String NUMBER = "frame-000060.png";
    private static final long MOST_BYTES = 150_000;

    private static Path documented(String name) {
        return Build.projectRoot().resolve("docs/lips-" + name + ".png");
    }

    @Test
    void areMadeByTheDemo() throws IOException {
        String demo = System.getProperty("lips.demo", "");
        assumeTrue(!demo.isEmpty(), "needs what teach-lips-demo leaves: -Dlips.demo=FOLDER/out/lips");
        for (String name : FRAMES) {
            Path made = Path.of(demo, "frames", name, NUMBER);
            if (Boolean.getBoolean("update.docs")) {
                Files.copy(made, documented(name), StandardCopyOption.REPLACE_EXISTING);
            }
            assertThat(difference(picture(made), picture(documented(name)))).isLessThan(3);
        }
    }

    /** Only the lower face differs: both pictures are the same around it, bit for bit. */
    @Test
    void differInTheLowerFaceOnly() throws IOException {
        BufferedImage original = picture(documented("original"));
        BufferedImage dubbed = picture(documented("dubbed"));
        for (String name : FRAMES) assertThat(Files.size(documented(name))).isLessThan(MOST_BYTES);
        Rectangle changed = changed(original, dubbed);
        assertThat(changed.width).isBetween(original.getWidth() / 10, original.getWidth() / 2);
        assertThat(changed.height).isBetween(original.getHeight() / 10, original.getHeight() / 2);
        assertThat(changed.getCenterY()).isGreaterThan(original.getHeight() / 2.0);
        assertThat(difference(original, dubbed)).isPositive().isLessThan(3);
    }

    private static BufferedImage picture(Path file) throws IOException {
        return ImageIO.read(file.toFile());
    }

    private static Rectangle changed(BufferedImage one, BufferedImage other) {
        Rectangle changed = new Rectangle(-1, -1);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) changed.add(new Rectangle(x, y, 1, 1));
            }
        }
        return changed;
    }

    /** Mean difference of all colours in levels. */
    private static double difference(BufferedImage one, BufferedImage other) {
        assertThat(other.getWidth()).isEqualTo(one.getWidth());
        assertThat(other.getHeight()).isEqualTo(one.getHeight());
        long sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 0; shift < 24; shift += 8) sum += Math.abs((a >> shift & 0xff) - (b >> shift & 0xff));
            }
        }
        return sum / 3.0 / one.getWidth() / one.getHeight();
    }
}
