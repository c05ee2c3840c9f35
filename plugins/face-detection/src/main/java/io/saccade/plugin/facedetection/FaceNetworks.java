package io.saccade.plugin.facedetection;

import io.saccade.api.spi.StageContext;
import io.saccade.plugin.onnxruntime.OnnxException;
import io.saccade.plugin.onnxruntime.OnnxModel;
import io.saccade.plugin.onnxruntime.OnnxPort;
import java.nio.file.Path;

/** Opens a network and detects its kind by its inputs and outputs. */
final class FaceNetworks {
    private FaceNetworks() {}

    static FaceDetector open(FacesSettings settings, StageContext context) throws OnnxException {
        Path file = context.input(settings.model().orElseThrow());
        OnnxModel network = context.closing(OnnxModel.open(file, settings.options(), context));
        boolean picture = network.inputs().size() == 1
                && network.inputs().get(0).fits(OnnxPort.ANY, PictureTensor.CHANNELS, OnnxPort.ANY, OnnxPort.ANY);
        if (picture && RfbFaces.isMadeFor(network)) return new RfbFaces(network, settings);
        if (picture && YuNetFaces.isMadeFor(network)) return new YuNetFaces(network, settings);
        throw new OnnxException(network + " is no known kind of face detector. Known are RFB-320 (input"
                + " [1,3,240,320], outputs [1,n,2] and [1,n,4]) and YuNet (input [1,3,h,w], outputs cls_8 to"
                + " kps_32). This network has the inputs " + network.inputs() + " and the outputs "
                + network.outputs());
    }
}
