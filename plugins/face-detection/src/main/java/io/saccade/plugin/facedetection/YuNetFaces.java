package io.saccade.plugin.facedetection;

import io.saccade.plugin.onnxruntime.OnnxBinding;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.jspecify.annotations.Nullable;

/**
 * Networks like YuNet (face_detection_yunet). The input is the picture with its aspect ratio, BGR, unscaled bytes,
 * padded with black to the network's size. {@link YuNetGrid} reads the outputs, at three strides. For a network with
 * open dimensions, the picture is scaled down until the smallest face to detect is just large enough.
 */
final class YuNetFaces implements FaceDetector {
    private static final PictureTensor.Pixels PIXELS = new PictureTensor.Pixels(false, 1, 0);
    private static final int[] STEPS = {8, 16, 32};
    private static final int COARSEST = 32;

    /** The network was trained to detect faces of 10 pixels and more; the upper limit is about 300. */
    private static final double LEAST_SHOWN_SIDE = 12;

    private final FacesSettings settings;
    private final OnnxModel network;
    private final FaceCandidates candidates = new FaceCandidates();
    private @Nullable Setup setup;

    YuNetFaces(OnnxModel network, FacesSettings settings) {
        this.network = network;
        this.settings = settings;
    }

    /** Whether a network with one picture as its input is of this kind. */
    static boolean isMadeFor(OnnxModel network) {
        List<String> names = network.outputs().stream().map(OnnxPort::name).toList();
        for (int step : STEPS) {
            if (!names.containsAll(List.of("cls_" + step, "obj_" + step, "bbox_" + step))) return false;
        }
        return true;
    }

    @Override
    public List<Face> find(Mat picture) throws OnnxException {
        Setup ready = setupFor(picture.cols(), picture.rows());
        ready.tensor.fill(picture);
        ready.binding.run();
        candidates.clear();
        for (YuNetGrid grid : ready.grids) {
            grid.read(settings.minScore(), ready.scale, candidates);
        }
        return candidates.faces(settings.smallestIn(ready.width, ready.height), ready.width, ready.height);
    }

    private Setup setupFor(int width, int height) throws OnnxException {
        if (setup != null && setup.width == width && setup.height == height) return setup;
        close();
        setup = setup(width, height);
        return setup;
    }

    /** Creates the tensors for pictures of one size. */
    private Setup setup(int width, int height) throws OnnxException {
        List<Long> shape = network.inputs().get(0).shape();
        long fixedHeight = shape.get(2);
        long fixedWidth = shape.get(3);
        double scale = Math.min(1, LEAST_SHOWN_SIDE / settings.smallestIn(width, height));
        if (fixedWidth != OnnxPort.ANY) scale = Math.min(1, (double) fixedWidth / width);
        if (fixedHeight != OnnxPort.ANY) scale = Math.min(scale, (double) fixedHeight / height);
        int shownWidth = (int) Math.max(1, Math.round(width * scale));
        int shownHeight = (int) Math.max(1, Math.round(height * scale));
        int inWidth = fixedWidth == OnnxPort.ANY ? whole(shownWidth) : (int) fixedWidth;
        int inHeight = fixedHeight == OnnxPort.ANY ? whole(shownHeight) : (int) fixedHeight;
        OnnxBinding binding = network.bind(new long[] {1, PictureTensor.CHANNELS, inHeight, inWidth});
        PictureTensor tensor = new PictureTensor(binding.input(0), inWidth, inHeight, shownWidth, shownHeight, PIXELS);
        return new Setup(width, height, scale, binding, tensor, grids(binding, inWidth, inHeight));
    }

    /** Rounds up to a multiple of all strides. */
    private static int whole(int pixels) {
        return (pixels + COARSEST - 1) / COARSEST * COARSEST;
    }

    private List<YuNetGrid> grids(OnnxBinding binding, int width, int height) {
        List<String> names = network.outputs().stream().map(OnnxPort::name).toList();
        List<YuNetGrid> grids = new ArrayList<>();
        for (int step : STEPS) {
            int points = names.indexOf("kps_" + step);
            grids.add(new YuNetGrid(
                    step,
                    width / step,
                    height / step,
                    binding.output(names.indexOf("cls_" + step)),
                    binding.output(names.indexOf("obj_" + step)),
                    binding.output(names.indexOf("bbox_" + step)),
                    points < 0 ? null : binding.output(points)));
        }
        return grids;
    }

    @Override
    public void close() {
        if (setup == null) return;
        setup.tensor.close();
        setup.binding.close();
        setup = null;
    }

    /** Objects for pictures of one size. */
    private record Setup(
            int width, int height, double scale, OnnxBinding binding, PictureTensor tensor, List<YuNetGrid> grids) {}
}
