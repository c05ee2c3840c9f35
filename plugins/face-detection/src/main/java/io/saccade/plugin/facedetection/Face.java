package io.saccade.plugin.facedetection;

import io.saccade.api.data.FacePoints;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Region;
import io.saccade.api.data.Sample;
import java.util.Optional;

/**
 * A detected face.
 *
 * @param box within the picture
 * @param points empty if the detector finds none
 */
record Face(Region box, Optional<FacePoints> points) {
    /** A face without points. */
    static Face of(Region box) {
        return new Face(box, Optional.empty());
    }

    /** The sample with this face. */
    Sample addTo(Sample sample) {
        Sample found = sample.with(Keys.FACE, box);
        return points.isPresent() ? found.with(Keys.FACE_POINTS, points.get()) : found;
    }
}
