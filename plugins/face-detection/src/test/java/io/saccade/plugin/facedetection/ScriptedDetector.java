package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.List;
import java.util.stream.Stream;
import org.bytedeco.opencv.opencv_core.Mat;

/** Returns the faces that a test sets, and counts its calls. */
final class ScriptedDetector implements FaceDetector {
    private List<Face> faces = List.of();
    private List<Face> near = List.of();
    private int searches;
    private int looks;

    /** Sets the faces of the following pictures. */
    void shows(Region... all) {
        faces = Stream.of(all).map(Face::of).toList();
        near = faces;
    }

    /** Makes searches near the last face find none. */
    void hidesFromLooks() {
        near = List.of();
    }

    @Override
    public List<Face> find(Mat picture) {
        searches++;
        return faces;
    }

    @Override
    public List<Face> findNear(Mat picture, Region face) {
        looks++;
        return near;
    }

    /** Number of searches of the whole picture. */
    int searches() {
        return searches;
    }

    /** Number of searches near the last face. */
    int looks() {
        return looks;
    }

    @Override
    public void close() {
        // nothing to free
    }
}
