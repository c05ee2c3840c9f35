package io.saccade.plugin.wav2liptraining.quantize;

import static org.bytedeco.opencv.global.opencv_imgcodecs.imwrite;

import io.saccade.plugin.clickrecorder.CollectedClick;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;

/** A collection of drawn eyes, whose pupils point to the click; the head moves a little. */
final class GazeClicksFolder {
    static final String SCREEN = "1000x500";

    private static final int WIDTH = 1000;
    private static final int HEIGHT = 500;
    private static final int EYE = CollectedClick.COLUMNS / 2;
    private static final String TABLE = "file,x,y,button,screen_width,screen_height";
    private static final String PLACES =
            ",left_x,left_y,left_width,left_height,right_x,right_y,right_width,right_height,frame_width,frame_height";

    private GazeClicksFolder() {}

    /** @param placed whether the table tells where the eyes were in the frame */
    static void write(Path folder, int clicks, boolean placed) throws IOException {
        Files.createDirectories(folder);
        Random random = new Random(7);
        List<String> table = new ArrayList<>(List.of(placed ? TABLE + PLACES : TABLE));
        for (int i = 0; i < clicks; i++) {
            int x = random.nextInt(WIDTH);
            int y = random.nextInt(HEIGHT);
            String file = String.format(Locale.ROOT, "%06d.png", i + 1);
            try (Mat picture = new Mat(CollectedClick.ROWS, CollectedClick.COLUMNS, opencv_core.CV_8UC3)) {
                draw(picture.createBuffer(), 4 + 14. * x / WIDTH, 3 + 6. * y / HEIGHT, random);
                if (!imwrite(folder.resolve(file).toString(), picture)) throw new IOException("can't write " + file);
            }
            String click = file + "," + x + "," + y + ",left," + WIDTH + "," + HEIGHT;
            table.add(placed ? click + places(200 + random.nextInt(100), 150 + random.nextInt(80)) : click);
        }
        Files.write(folder.resolve("samples.csv"), table);
    }

    private static String places(int x, int y) {
        return "," + x + "," + y + ",63,63," + (x + 97) + "," + y + ",63,63,640,480";
    }

    private static void draw(ByteBuffer pixels, double pupilX, double pupilY, Random random) {
        for (int y = 0; y < CollectedClick.ROWS; y++) {
            for (int x = 0; x < CollectedClick.COLUMNS; x++) {
                double distance = Math.hypot(x % EYE - pupilX, y - pupilY);
                double gray = 40 + 160 / (1 + Math.exp(3 - 1.5 * distance)) + 8 * random.nextGaussian();
                for (int channel = 0; channel < 3; channel++) pixels.put((byte) Math.max(0, Math.min(255, gray)));
            }
        }
    }
}
