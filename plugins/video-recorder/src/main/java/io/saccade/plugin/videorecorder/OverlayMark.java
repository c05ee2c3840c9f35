package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import java.util.List;

/** Overlays on the frames of a film or a preview. */
public enum OverlayMark {
    /** A box around each eye. */
    EYES,
    /** A box around the face. */
    FACE,
    /** A cross with a ring at the gaze point; the frame stands for the screen. */
    GAZE,
    /** A ring at the target that the user was asked to look at. */
    TARGET,
    /** A ring shown for 0.4 s where a button was pressed. */
    CLICK,
    /** Names and values, line by line. */
    METRICS;

    /** The sample's keys that this overlay reads. */
    private List<Key<?>> keys() {
        return switch (this) {
            case EYES -> List.of(Keys.EYES);
            case FACE -> List.of(Keys.FACE);
            case GAZE -> List.of(Keys.GAZE);
            case TARGET -> List.of(Keys.TARGET);
            case CLICK -> List.of(Keys.CLICK, Keys.SCREEN);
            case METRICS -> List.of(Keys.METRICS);
        };
    }

    static Key<?>[] keys(List<OverlayMark> marks) {
        return marks.stream().flatMap(mark -> mark.keys().stream()).toArray(Key<?>[]::new);
    }
}
