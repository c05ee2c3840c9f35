package io.saccade.plugin.videorecorder;

import io.saccade.api.data.Key;
import io.saccade.api.data.Keys;

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

    Key<?> key() {
        return switch (this) {
            case EYES -> Keys.EYES;
            case FACE -> Keys.FACE;
            case GAZE -> Keys.GAZE;
            case TARGET -> Keys.TARGET;
            case CLICK -> Keys.CLICK;
            case METRICS -> Keys.METRICS;
        };
    }
}
