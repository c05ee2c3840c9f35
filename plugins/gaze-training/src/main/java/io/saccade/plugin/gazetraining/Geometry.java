package io.saccade.plugin.gazetraining;

import java.util.Locale;

/** Whether networks use the place of the eyes in the camera's frame. */
public enum Geometry {
    /** If all clicks tell it. */
    AUTO,
    /** Networks see the picture of the eyes only. */
    NEVER;

    /** Returns the name as in pipeline files. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
