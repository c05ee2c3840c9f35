package io.saccade.plugin.haareyecapture;

import io.saccade.api.data.Region;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

final class TrackingScan implements EyeFinder {
    private final EyeFinder whole;
    private final EyeCascade cascade;

    TrackingScan(EyeFinder whole, EyeCascade cascade) {
        this.whole = whole;
        this.cascade = cascade;
    }

    @Override
    public List<Region> find(Mat picture) {
        return whole.find(picture);
    }

    @Override
    public void close() {
        whole.close();
        cascade.close();
    }
}
