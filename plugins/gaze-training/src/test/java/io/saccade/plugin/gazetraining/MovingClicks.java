package io.saccade.plugin.gazetraining;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.gazetraining.clicks.GazeClicks;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Writes collections of drawn eyes of a head that moves, tilts and comes nearer in a frame of 640x480, with clicks on a
 * screen of 1000x500. Pupils point to the click from where the head is.
 */
final class MovingClicks {
    private static final String COLUMNS =
            "file,x,y,button,screen_width,screen_height,left_x,left_y,left_width,left_height,"
                    + "right_x,right_y,right_width,right_height,frame_width,frame_height,time";

    static final int SECONDS_BETWEEN = 6;
    private static final Instant FIRST = Instant.parse("2026-01-02T03:04:05Z");
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 500;
    private static final int FRAME_WIDTH = 640;
    private static final double EYES = 97;
    /** Pixels of a pupil for a screen's width. */
    private static final double TURN = 12;
    /** Widths of the screen that a head's step by a width of the frame looks past. */
    private static final double SHIFT = .4;

    private final Path folder;
    private final Random random;
    private final boolean mirrored;
    private final List<String> table = new ArrayList<>(List.of(COLUMNS));

    MovingClicks(Path folder, long seed) throws IOException {
        this(folder, seed, false);
    }

    /** @param mirrored whether the camera shows the person as a mirror does */
    MovingClicks(Path folder, long seed, boolean mirrored) throws IOException {
        Natives.load();
        this.mirrored = mirrored;
        this.folder = Files.createDirectories(folder);
        this.random = new Random(seed);
    }

    Path add(int clicks) throws IOException {
        for (int i = 0; i < clicks; i++) add(i, random.nextInt(WIDTH), random.nextInt(HEIGHT));
        return Files.write(folder.resolve("samples.csv"), table).getParent();
    }

    private void add(int number, int x, int y) throws IOException {
        double headX = FRAME_WIDTH * random.nextDouble(.3, .7);
        double headY = FRAME_WIDTH * random.nextDouble(.25, .5);
        double near = random.nextDouble(.8, 1.3);
        double roll = Math.toRadians(random.nextDouble(-15, 15));
        int box = near > 1 ? 82 : 63; // a detector finds few sizes
        double right = .5 - (double) x / (WIDTH - 1) - SHIFT * (headX / FRAME_WIDTH - .5);
        double down = ((double) y / (HEIGHT - 1) - .5) / 2 - SHIFT * (headY / FRAME_WIDTH - .5);
        double lookX = TURN * near * (Math.cos(roll) * right + Math.sin(roll) * down);
        double lookY = TURN * near * (Math.cos(roll) * down - Math.sin(roll) * right);
        double size = EYES * near / box / (EYES / 63);
        String file = String.format(Locale.ROOT, "%06d.png", number + 1);
        try (Mat picture = new Mat(GazeClicks.ROWS, GazeClicks.COLUMNS, opencv_core.CV_8UC3)) {
            draw(
                    picture.createBuffer(),
                    size * (Math.cos(roll) * lookX - Math.sin(roll) * lookY),
                    size * (Math.sin(roll) * lookX + Math.cos(roll) * lookY),
                    size);
            if (!imwrite(folder.resolve(file).toString(), picture)) throw new IOException("could not write " + file);
        }
        double half = EYES * near / 2;
        double side = mirrored ? -1 : 1;
        double middle = mirrored ? FRAME_WIDTH - headX : headX;
        table.add(String.format(
                Locale.ROOT,
                "%s,%d,%d,left,%d,%d,%s,%s,%d,480,%s",
                file,
                x,
                y,
                WIDTH,
                HEIGHT,
                region(middle - half * Math.cos(roll), headY - side * half * Math.sin(roll), box),
                region(middle + half * Math.cos(roll), headY + side * half * Math.sin(roll), box),
                FRAME_WIDTH,
                FIRST.plusSeconds(SECONDS_BETWEEN * number)));
    }

    private static String region(double middleX, double middleY, int side) {
        return Math.round(middleX - side / 2.) + "," + Math.round(middleY - side / 2.) + "," + side + "," + side;
    }

    private void draw(ByteBuffer pixels, double pupilX, double pupilY, double size) {
        int eye = GazeClicks.COLUMNS / 2;
        for (int y = 0; y < GazeClicks.ROWS; y++) {
            for (int x = 0; x < GazeClicks.COLUMNS; x++) {
                double acrossX = x % eye - (eye - 1) / 2. - (mirrored ? -pupilX : pupilX);
                double distance = Math.hypot(acrossX, y - (GazeClicks.ROWS - 1) / 2. - pupilY) / size;
                double gray = 40 + 160 / (1 + Math.exp(3 - 1.5 * distance)) + 4 * random.nextGaussian();
                for (int channel = 0; channel < 3; channel++) pixels.put((byte) Math.max(0, Math.min(255, gray)));
            }
        }
    }
}
