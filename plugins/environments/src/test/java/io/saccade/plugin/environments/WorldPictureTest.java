package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Frame;
import io.saccade.api.data.FrameDraft;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.Environment.Picture;
import io.saccade.plugin.environments.control.CartPole;
import io.saccade.plugin.environments.control.MountainCar;
import io.saccade.plugin.environments.grid.FrozenLake;
import io.saccade.plugin.environments.grid.TicTacToe;
import io.saccade.plugin.environments.policy.RandomPolicyFactory;
import io.saccade.testkit.StageHarness;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pictures of the worlds; checks a few pixels of each. */
class WorldPictureTest {
    private static final int WHITE = 0xffffff;
    private static final int BLACK = 0;

    private StageHarness harness;

    @BeforeEach
    void open() throws Exception {
        harness = StageHarness.open(
                new RandomPolicyFactory(),
                new RandomPolicySettings(Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @AfterEach
    void close() throws Exception {
        harness.close();
    }

    @Test
    void aPoleLeansToWhereItsAngleSays() throws Exception {
        CartPole world = new CartPole();
        world.place(.7, 0, .15, 0);
        BufferedImage image = painted(world);
        int x = 300 + (int) Math.round(.7 * 125);
        assertThat(image.getRGB(x, 300) & WHITE).isEqualTo(BLACK);
        assertThat(image.getRGB(10, 299) & WHITE).isEqualTo(BLACK);
        assertThat(image.getRGB(10, 10) & WHITE).isEqualTo(WHITE);
        assertThat(image.getRGB(x, 292) & WHITE).isEqualTo(0x8184cb);
        assertThat(image.getRGB(x + 15, 192) & WHITE).isEqualTo(0xca9865);
        assertThat(image.getRGB(x - 15, 192) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void aCarStandsOnItsHill() throws Exception {
        MountainCar world = new MountainCar();
        world.place(-.5, 0);
        BufferedImage image = painted(world);
        int x = (int) (.7 * 600 / 1.8);
        int y = 400 - (int) (MountainCar.height(-.5) * 600 / 1.8) - 10;
        assertThat(image.getRGB(x, y - 12) & WHITE).isEqualTo(BLACK);
        assertThat(image.getRGB(574, 22) & WHITE).isEqualTo(0xcccc00);
        assertThat(image.getRGB(x, 10) & WHITE).isEqualTo(WHITE);
    }

    @Test
    void theWalkerMoves() throws Exception {
        FrozenLake world = new FrozenLake("4x4", false);
        world.reset(1);
        BufferedImage before = painted(world);
        world.step(Action.of(2));
        BufferedImage after = painted(world);
        assertThat(before.getRGB(32, 45)).isNotEqualTo(after.getRGB(32, 45));
        assertThat(before.getRGB(96, 45)).isNotEqualTo(after.getRGB(96, 45));
    }

    @Test
    void aBoardShowsItsMarks() throws Exception {
        TicTacToe world = new TicTacToe();
        world.reset(1);
        world.step(Action.of(0));
        world.step(Action.of(4));
        BufferedImage image = painted(world);
        assertThat(image.getRGB(50, 50) & WHITE).isEqualTo(0x5694ce);
        assertThat(image.getRGB(122, 150) & WHITE).isEqualTo(0xe28460);
        assertThat(image.getRGB(250, 250) & WHITE).isEqualTo(0xfaf8f2);
    }

    @Test
    void aFrameOfAnotherSizeIsRefused() throws Exception {
        CartPole world = new CartPole();
        world.reset(1);
        Sample sample = harness.sample(0);
        FrameDraft small = sample.draft(320, 240, Frame.Format.BGR8);
        assertThatThrownBy(() -> world.picture().orElseThrow().paint(small)).hasMessageContaining("600x400", "320x240");
        harness.feed(sample);
    }

    private BufferedImage painted(Environment world) throws Exception {
        Picture picture = world.picture().orElseThrow();
        Sample sample = harness.sample(0);
        FrameDraft draft = sample.draft(picture.width(), picture.height(), Frame.Format.BGR8);
        picture.paint(draft);
        BufferedImage image = image(draft.done());
        harness.feed(sample); // the sample passes the stage, and its memory is freed with the harness
        keep(world.getClass().getSimpleName(), image);
        return image;
    }

    private static BufferedImage image(Frame frame) {
        BufferedImage image = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_INT_RGB);
        ByteBuffer pixels = frame.pixels();
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int at = y * frame.strideBytes() + x * 3;
                image.setRGB(
                        x,
                        y,
                        pixels.get(at) & 255 | (pixels.get(at + 1) & 255) << 8 | (pixels.get(at + 2) & 255) << 16);
            }
        }
        return image;
    }

    /** Stores the picture for inspection by eye. */
    private static void keep(String name, BufferedImage image) throws Exception {
        Path folder = Files.createDirectories(Path.of("target/pictures"));
        ImageIO.write(image, "png", folder.resolve(name + ".png").toFile());
    }
}
