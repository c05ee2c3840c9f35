package io.saccade.plugin.videocapture.media;

import java.util.Map;

/**
 * How FFmpeg opens a camera.
 *
 * @param name the camera's name in messages
 * @param format FFmpeg's name of the operating system's camera interface
 * @param url the device
 * @param options options for FFmpeg, such as the frame rate
 */
public record CameraInput(String name, String format, String url, Map<String, String> options) {
    public CameraInput {
        options = Map.copyOf(options);
    }
}
