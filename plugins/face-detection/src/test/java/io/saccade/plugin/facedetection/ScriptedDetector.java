package io.saccade.plugin.facedetection;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/** Finds what a test says, and counts how often it was asked. */
final class ScriptedDetector implements FaceDetector {
    private List<Region> faces = List.of();
    private List<Region> near = List.of();
    private int searches;
    private int looks;

    /** From now on. */
    void shows(Region... all) {
        faces = List.of(all);
        near = faces;
    }

    /** Looks near the last face find none of them. */
    void hidesFromLooks() {
        near = List.of();
    }

    @Override
    public List<Region> find(Mat picture) {
        searches++;
        return faces;
    }

    @Override
    public List<Region> findNear(Mat picture, Region face) {
        looks++;
        return near;
    }

    /** How often the whole picture was searched. */
    int searches() {
        return searches;
    }

    /** How often only a part of it was. */
    int looks() {
        return looks;
    }

    @Override
    public void close() {
        // nothing to free
    }
}
