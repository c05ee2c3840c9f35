package io.saccade.plugin.videocapture;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;

import io.saccade.plugin.bytedeco.Natives;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** The cameras of this machine, by FFmpeg's interface to each system. */
final class Cameras {
    /** A camera that is plugged in: what FFmpeg calls it, and what people do. */
    record Camera(String device, String description) {}

    private Cameras() {}

    /**
     * How to open a camera by its number.
     *
     * @throws IOException when there is none of this number
     */
    static CameraInput input(int number, VideoSettings settings) throws IOException {
        String format = format();
        List<Camera> cameras = list(format);
        String name = "camera " + number;
        Map<String, String> options = options(settings, format);
        if (format.equals("avfoundation")) return new CameraInput(name, format, Integer.toString(number), options);
        if (format.equals("v4l2")) {
            // A camera may have several devices; people and other programs number all of them.
            return new CameraInput(name, format, "/dev/video" + number, options);
        }
        if (number >= cameras.size()) throw new IOException(missing(name, cameras));
        return new CameraInput(name, format, "video=" + cameras.get(number).device(), options);
    }

    /** Why a camera could not be opened, and what there is in its place. */
    static String missing(String name) {
        return missing(name, list(format()));
    }

    private static String missing(String name, List<Camera> cameras) {
        String found = cameras.isEmpty()
                ? "no camera was found on this machine: connect one"
                : "cameras found: "
                        + String.join(
                                ", ",
                                cameras.stream()
                                        .map(camera -> camera.device() + " (" + camera.description() + ")")
                                        .toList());
        return name + " could not be opened; " + found + ", or give a film, or demo:face, as the source";
    }

    private static String format() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return "avfoundation";
        return system.contains("windows") ? "dshow" : "v4l2";
    }

    private static Map<String, String> options(VideoSettings settings, String format) {
        Map<String, String> options = new HashMap<>();
        settings.fps().ifPresent(fps -> options.put("framerate", Double.toString(fps)));
        if (settings.width().isPresent() && settings.height().isPresent()) {
            options.put(
                    "video_size",
                    settings.width().get() + "x" + settings.height().get());
        }
        // Its default, 29.97, is refused by most of the cameras it opens.
        if (format.equals("avfoundation")) options.putIfAbsent("framerate", "30");
        return options;
    }

    private static List<Camera> list(String formatName) {
        Natives.loadFfmpeg();
        avdevice_register_all();
        List<Camera> cameras = new ArrayList<>();
        AVInputFormat format = av_find_input_format(formatName);
        AVDeviceInfoList devices = new AVDeviceInfoList(null);
        int count = avdevice_list_input_sources(format, (String) null, (AVDictionary) null, devices);
        for (int i = 0; i < count; i++) {
            AVDeviceInfo device = devices.devices(i);
            cameras.add(new Camera(
                    device.device_name().getString(),
                    device.device_description().getString()));
        }
        if (count >= 0) avdevice_free_list_devices(devices);
        return cameras;
    }
}
