package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;
import java.util.List;

/** What may be drawn on the frames of a film or a preview. */
public enum OverlayMark {
    /** A box around each eye. */
    EYES,
    /** A box around the face. */
    FACE,
    /** A cross with a ring where the person looks; the frame stands for the screen. */
    GAZE,
    /** A ring where the person was asked to look. */
    TARGET,
    /** A ring that stays for a moment where a button was pressed. */
    CLICK,
    /** Names and values, line by line. */
    METRICS;

    /** What is looked at to draw it. */
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
