package io.saccade.plugin.facedetection;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.nio.FloatBuffer;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * Networks like version-RFB-320 (Ultra-Light-Fast-Generic-Face-Detector-1MB). The input is the whole picture, stretched
 * to the network's size, RGB, {@code (byte - 127) / 128}. The outputs are the scores of n boxes {@code [1,n,2]}, no
 * face and face, and their corners {@code [1,n,4]} as fractions of the picture.
 */
final class RfbFaces implements FaceDetector {
    private static final PictureTensor.Pixels PIXELS = new PictureTensor.Pixels(true, 1 / 128.0, -127 / 128.0);

    private final FacesSettings settings;
    private final OnnxBinding binding;
    private final PictureTensor tensor;
    private final FloatBuffer scores;
    private final FloatBuffer corners;
    private final FaceCandidates candidates = new FaceCandidates();

    RfbFaces(OnnxModel network, FacesSettings settings) throws OnnxException {
        this.settings = settings;
        List<Long> shape = network.inputs().get(0).shape();
        int height = Math.toIntExact(shape.get(2));
        int width = Math.toIntExact(shape.get(3));
        binding = network.bind(new long[] {1, PictureTensor.CHANNELS, height, width});
        tensor = new PictureTensor(binding.input(0), width, height, width, height, PIXELS);
        boolean scoresFirst = network.outputs().get(0).shape().get(2) == 2;
        scores = binding.output(scoresFirst ? 0 : 1);
        corners = binding.output(scoresFirst ? 1 : 0);
    }

    /** Whether a network with one picture as its input is of this kind. */
    static boolean isMadeFor(OnnxModel network) {
        List<OnnxPort> out = network.outputs();
        return !network.inputs().get(0).shape().subList(1, 4).contains(OnnxPort.ANY)
                && out.size() == 2
                && out.stream().anyMatch(port -> port.fits(OnnxPort.ANY, OnnxPort.ANY, 2))
                && out.stream().anyMatch(port -> port.fits(OnnxPort.ANY, OnnxPort.ANY, 4));
    }

    @Override
    public List<Face> find(Mat picture) throws OnnxException {
        tensor.fill(picture);
        binding.run();
        int width = picture.cols();
        int height = picture.rows();
        candidates.clear();
        for (int i = 0; i < scores.capacity() / 2; i++) {
            float score = scores.get(2 * i + 1);
            if (score >= settings.minScore()) add(i, score, width, height);
        }
        return candidates.faces(settings.smallestIn(width, height), width, height);
    }

    private void add(int box, float score, int width, int height) {
        float left = corners.get(4 * box);
        float top = corners.get(4 * box + 1);
        float right = corners.get(4 * box + 2);
        float bottom = corners.get(4 * box + 3);
        candidates.add(left * width, top * height, (right - left) * width, (bottom - top) * height, score);
    }

    @Override
    public void close() {
        tensor.close();
        binding.close();
    }
}
