package io.saccade.plugin.wav2liptraining.score;

import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;

import io.saccade.api.data.Frame;
import io.saccade.plugin.bytedeco.Mats;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * A network that computes features of pictures, one picture at a time. Not thread-safe; the owner closes it, then the
 * model.
 */
final class FeatureNetwork implements AutoCloseable {
    private static final int COLOURS = 3;

    private final OnnxBinding network;
    private final Size size;
    private final Mat scaled;
    private final byte[] pixels;
    private final float[] planes;
    private final float[] features;

    private FeatureNetwork(OnnxBinding network, int height, int width) {
        this.network = network;
        Natives.load();
        this.size = new Size(width, height);
        this.scaled = new Mat();
        this.pixels = new byte[COLOURS * height * width];
        this.planes = new float[pixels.length];
        this.features = new float[network.output(0).capacity()];
    }

    /**
     * Reads the network's input size.
     *
     * @param side side in pixels to use if the network accepts any size
     * @throws OnnxException when the network's input is not a picture
     */
    static FeatureNetwork of(OnnxModel model, int side) throws OnnxException {
        model.requireInput(OnnxPort.ANY, COLOURS, OnnxPort.ANY, OnnxPort.ANY);
        List<Long> shape = model.inputs().get(0).shape();
        int height = shape.get(2) == OnnxPort.ANY ? side : Math.toIntExact(shape.get(2));
        int width = shape.get(3) == OnnxPort.ANY ? side : Math.toIntExact(shape.get(3));
        return new FeatureNetwork(model.bind(new long[] {1, COLOURS, height, width}), height, width);
    }

    /** Returns the number of features. */
    int length() {
        return features.length;
    }

    /** Computes the features of a picture, always in the same array. */
    float[] of(Frame frame) throws OnnxException {
        try (Mat picture = Mats.wrap(frame)) {
            resize(picture, scaled, size, 0, 0, INTER_LINEAR);
        }
        int colours = frame.format().bytesPerPixel();
        scaled.data().get(pixels, 0, pixels.length / COLOURS * colours);
        int plane = planes.length / COLOURS;
        for (int colour = 0; colour < COLOURS; colour++) {
            // The network expects RGB; gray fills all three channels.
            int from = colours == 1 ? 0 : COLOURS - 1 - colour;
            for (int i = 0; i < plane; i++) planes[colour * plane + i] = (pixels[i * colours + from] & 0xff) / 255f;
        }
        network.input(0).put(0, planes);
        network.run();
        network.output(0).get(0, features);
        return features;
    }

    @Override
    public void close() {
        network.close();
        scaled.close();
        size.close();
    }
}
