package io.saccade.plugin.videocapture;

import java.util.Map;

/**
 * How FFmpeg opens a camera.
 *
 * @param name what the person calls it
 * @param format FFmpeg's name of the system's camera interface
 * @param url the device
 * @param options what is asked of it
 */
record CameraInput(String name, String format, String url, Map<String, String> options) {
    CameraInput {
        options = Map.copyOf(options);
    }
}
