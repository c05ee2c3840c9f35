package io.saccade.plugin.gazetraining;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** Writes collections of drawn eyes, whose pupils point to the click, on a screen of 1000x500. */
final class DrawnClicks {
    static final String SCREEN = "1000x500";
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 500;

    private final Path folder;
    private final Random random;

    DrawnClicks(Path folder, long seed) throws IOException {
        Natives.load();
        this.folder = Files.createDirectories(folder);
        this.random = new Random(seed);
    }

    /** Adds clicks all over the screen. */
    Path everywhere(int clicks) throws IOException {
        return within(clicks, 0, 0, WIDTH, HEIGHT);
    }

    /** Adds clicks on a part of the screen, in pixels. */
    Path within(int clicks, int left, int top, int width, int height) throws IOException {
        for (int i = 0; i < clicks; i++) {
            add(left + random.nextInt(width), top + random.nextInt(height));
        }
        return folder;
    }

    private void add(int x, int y) throws IOException {
        try (Mat picture = new Mat(GazeClicks.ROWS, GazeClicks.COLUMNS, opencv_core.CV_8UC3)) {
            draw(picture.createBuffer(), 4 + 14.0 * x / WIDTH, 3 + 6.0 * y / HEIGHT);
            Path file = folder.resolve(x + "_" + y + "_Button.left.png");
            if (!imwrite(file.toString(), picture)) throw new IOException("could not write " + file);
        }
    }

    private void draw(ByteBuffer pixels, double pupilX, double pupilY) {
        for (int y = 0; y < GazeClicks.ROWS; y++) {
            for (int x = 0; x < GazeClicks.COLUMNS; x++) {
                double distance = Math.hypot(x % (GazeClicks.COLUMNS / 2) - pupilX, y - pupilY);
                double gray = 40 + 160 / (1 + Math.exp(3 - 1.5 * distance)) + 8 * random.nextGaussian();
                for (int channel = 0; channel < 3; channel++) pixels.put((byte) Math.max(0, Math.min(255, gray)));
            }
        }
    }
}
