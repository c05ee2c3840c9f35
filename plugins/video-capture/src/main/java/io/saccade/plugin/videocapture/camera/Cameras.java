package io.saccade.plugin.videocapture.camera;

import static org.bytedeco.ffmpeg.global.avdevice.avdevice_free_list_devices;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_list_input_sources;
import static org.bytedeco.ffmpeg.global.avdevice.avdevice_register_all;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;

import io.saccade.api.spi.Device;
import io.saccade.api.spi.InvalidInputException;
import io.saccade.plugin.bytedeco.Natives;
import io.saccade.plugin.videocapture.VideoSettings;
import io.saccade.plugin.videocapture.media.CameraInput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfo;
import org.bytedeco.ffmpeg.avdevice.AVDeviceInfoList;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avutil.AVDictionary;

/** Lists and opens the cameras of this machine, through FFmpeg's interface to each operating system. */
public final class Cameras {
    private static final String LINUX = "v4l2";
    private static final String MAC = "avfoundation";
    private static final String WINDOWS = "dshow";

    private Cameras() {}

    /**
     * Lists the cameras, with the numbers that {@link #input} takes.
     *
     * @throws IllegalStateException when the operating system doesn't list them
     */
    public static List<Device> devices() {
        return switch (format()) {
            case LINUX -> new LinuxCameras().list();
            case MAC ->
                throw new IllegalStateException(
                        "macOS lists no camera before one is opened; the built-in one is camera:0");
            default -> {
                List<AvDevice> found = list();
                yield IntStream.range(0, found.size())
                        .mapToObj(i -> new Device("camera:" + i, found.get(i).description()))
                        .toList();
            }
        };
    }

    /**
     * Returns how to open the camera with this number.
     *
     * @throws IOException when there is no camera with this number
     */
    public static CameraInput input(int number, VideoSettings settings) throws IOException {
        String format = format();
        String name = "camera " + number;
        Map<String, String> options = options(settings, format);
        if (format.equals(MAC)) return new CameraInput(name, format, Integer.toString(number), options);
        if (format.equals(LINUX)) {
            // A camera may have several devices; like other programs, we number all devices.
            return new CameraInput(name, format, "/dev/video" + number, options);
        }
        List<AvDevice> cameras = list();
        if (number >= cameras.size()) throw new InvalidInputException(missing(name));
        return new CameraInput(name, format, "video=" + cameras.get(number).name(), options);
    }

    /** Message for a camera that could not be opened, with the cameras found and other sources. */
    static String missing(String name) {
        return name + " could not be opened; " + found() + ", or set the source to a film or to demo:face";
    }

    private static String found() {
        List<Device> cameras;
        try {
            cameras = devices();
        } catch (IllegalStateException untold) {
            return String.valueOf(untold.getMessage());
        }
        if (cameras.isEmpty()) return "no camera was found on this machine: connect one";
        return cameras.stream()
                .map(camera -> camera.address() + " (" + camera.name() + ")")
                .collect(Collectors.joining(", ", "cameras found: ", ""));
    }

    private static String format() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) return MAC;
        return system.contains("windows") ? WINDOWS : LINUX;
    }

    private static Map<String, String> options(VideoSettings settings, String format) {
        Map<String, String> options = new HashMap<>();
        settings.fps().ifPresent(fps -> options.put("framerate", Double.toString(fps)));
        if (settings.width().isPresent() && settings.height().isPresent()) {
            options.put(
                    "video_size",
                    settings.width().get() + "x" + settings.height().get());
        }
        // FFmpeg's default for macOS, 29.97, fails on most cameras that it opens.
        if (format.equals(MAC)) options.putIfAbsent("framerate", "30");
        return options;
    }

    /** A camera's name in FFmpeg, and its name for users. */
    private record AvDevice(String name, String description) {}

    /** Lists the cameras of Windows, without the microphones, which FFmpeg lists too. */
    private static List<AvDevice> list() {
        Natives.loadFfmpeg();
        avdevice_register_all();
        List<AvDevice> cameras = new ArrayList<>();
        AVInputFormat format = av_find_input_format(WINDOWS);
        if (format == null) return cameras;
        AVDeviceInfoList devices = new AVDeviceInfoList(null);
        int count = avdevice_list_input_sources(format, (String) null, (AVDictionary) null, devices);
        for (int i = 0; i < count; i++) {
            AVDeviceInfo device = devices.devices(i);
            if (!givesPictures(device)) continue;
            cameras.add(new AvDevice(
                    device.device_name().getString(),
                    device.device_description().getString()));
        }
        if (count >= 0) avdevice_free_list_devices(devices);
        return cameras;
    }

    private static boolean givesPictures(AVDeviceInfo device) {
        for (int i = 0; i < device.nb_media_types(); i++) {
            if (device.media_types().get(i) == AVMEDIA_TYPE_VIDEO) return true;
        }
        return device.nb_media_types() == 0; // older FFmpeg devices list no media types
    }
}
