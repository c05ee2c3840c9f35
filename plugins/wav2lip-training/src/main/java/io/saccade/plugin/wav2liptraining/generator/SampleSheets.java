package io.saccade.plugin.wav2liptraining.generator;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import io.saccade.api.files.OwnerOnly;
import io.saccade.api.files.WholeFile;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.wav2liptraining.talkers.TalkerWindow;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.pytorch.Tensor;

/**
 * Writes sheets of sample faces. Each row shows one frame four times: the reference face, the input, the drawn face and
 * the truth.
 */
final class SampleSheets {
    private static final int MOST_ROWS = 20;
    private static final int COLUMNS = 4;
    private static final int SIDE = TalkerWindow.SIDE;
    private static final int PLANE = TalkerWindow.PLANE;

    private final Path folder;

    SampleSheets(Path folder) throws IOException {
        this.folder = folder;
        OwnerOnly.createFolders(folder);
        Natives.load();
    }

    /** Writes {@code step000003000.png}. */
    void write(long step, LipExamples examples, Tensor drawn) throws IOException {
        int rows = Math.min(MOST_ROWS, examples.frames());
        byte[] sheet = new byte[rows * SIDE * COLUMNS * SIDE * 3];
        float[] answers = Tensors.floats(drawn);
        for (int row = 0; row < rows; row++) {
            int faces = row * 6 * PLANE;
            put(sheet, row, 0, examples.faces(), faces + 3 * PLANE);
            put(sheet, row, 1, examples.faces(), faces);
            put(sheet, row, 2, answers, row * 3 * PLANE);
            put(sheet, row, 3, examples.truth(), row * 3 * PLANE);
        }
        Path file = folder.resolve(String.format(Locale.ROOT, "step%09d.png", step));
        try (Mat picture = new Mat(rows * SIDE, COLUMNS * SIDE, CV_8UC3)) {
            picture.data().put(sheet);
            byte[] bytes = PictureEncoding.PNG.bytes(picture);
            WholeFile.writeUnforced(file, out -> out.write(bytes));
        }
    }

    private static void put(byte[] sheet, int row, int column, float[] planes, int from) {
        for (int y = 0; y < SIDE; y++) {
            int to = ((row * SIDE + y) * COLUMNS + column) * SIDE * 3;
            for (int x = 0; x < SIDE; x++) {
                for (int channel = 0; channel < 3; channel++) {
                    sheet[to++] = (byte) Math.round(255 * planes[from + channel * PLANE + y * SIDE + x]);
                }
            }
        }
    }
}
