package io.saccade.plugin.linedrawingtraining;

import io.saccade.api.files.WholeFile;
import io.saccade.plugin.bytedeco.picture.PictureEncoding;
import io.saccade.plugin.linedrawing.Palette;
import io.saccade.plugin.torch.Tensors;
import io.saccade.plugin.torch.TorchDevice;
import io.saccade.plugin.torch.blocks.Block;
import io.saccade.plugin.torch.blocks.Pass;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Locale;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.pytorch.LongOptional;
import org.bytedeco.pytorch.global.torch.ScalarType;

/** Writes sheets of held-out drawings: a column each, with the drawing, the result and the truth. */
final class SampleSheet {
    private static final int MOST = 8;
    private static final int ROWS = 3;
    private static final int GAP = 4;
    private static final int WHITE = 255;

    private final DrawingData data;
    private final Block network;
    private final TorchDevice device;
    private final Palette palette;
    private final Path folder;

    SampleSheet(DrawingData data, Block network, TorchDevice device, Palette palette, Path folder) {
        this.data = data;
        this.network = network;
        this.device = device;
        this.palette = palette;
        this.folder = folder;
    }

    /** Writes {@code epoch-001.png} atomically, so a viewer never reads a partial file. */
    void write(int epoch) throws IOException {
        int count = Math.min(MOST, data.heldOut());
        if (count == 0) return;
        int side = data.side() + GAP;
        try (PointerScope scope = new PointerScope()) {
            DrawingBatch pairs = data.heldOut(0, count);
            float[] drawings = Tensors.floats(pairs.drawings());
            float[] results = Tensors.floats(network.forward(device.move(pairs.drawings()), Pass.EVALUATION)
                    .argmax(new LongOptional(1), false)
                    .to(ScalarType.Float));
            float[] truths = Tensors.floats(pairs.labels().to(ScalarType.Float));
            Mat sheet = new Mat(ROWS * side + GAP, count * side + GAP, opencv_core.CV_8UC3, Scalar.all(WHITE));
            ByteBuffer pixels = sheet.createBuffer();
            int stride = (int) sheet.step();
            for (int i = 0; i < count; i++) {
                paint(pixels, stride, i, 0, drawings, false);
                paint(pixels, stride, i, 1, results, true);
                paint(pixels, stride, i, 2, truths, true);
            }
            save(sheet, folder.resolve(String.format(Locale.ROOT, "epoch-%03d.png", epoch)));
        }
    }

    private void paint(ByteBuffer pixels, int stride, int column, int row, float[] values, boolean labels) {
        int side = data.side();
        int area = side * side;
        for (int i = 0; i < area; i++) {
            int value = (int) values[column * area + i];
            int to = (GAP + row * (side + GAP) + i / side) * stride + 3 * (GAP + column * (side + GAP) + i % side);
            pixels.put(to, (byte) (labels ? palette.blue(value) : WHITE * (1 - value)));
            pixels.put(to + 1, (byte) (labels ? palette.green(value) : WHITE * (1 - value)));
            pixels.put(to + 2, (byte) (labels ? palette.red(value) : WHITE * (1 - value)));
        }
    }

    private static void save(Mat sheet, Path file) throws IOException {
        byte[] bytes = PictureEncoding.PNG.bytes(sheet);
        WholeFile.writeUnforced(file, out -> out.write(bytes));
    }
}
