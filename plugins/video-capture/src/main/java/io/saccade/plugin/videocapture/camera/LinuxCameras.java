package io.saccade.plugin.videocapture.camera;

import io.saccade.api.spi.Device;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Lists cameras from Linux's device files, without opening any. A camera often has several numbers: the first is its
 * picture, the others are further streams or metadata.
 */
public final class LinuxCameras {
    private static final String DEVICE = "video[0-9]{1,3}";

    private final Path devices;
    private final Path described;
    private final Path byId;

    LinuxCameras() {
        this(Path.of("/dev"), Path.of("/sys/class/video4linux"), Path.of("/dev/v4l/by-id"));
    }

    /**
     * @param devices the folder of {@code video0}
     * @param described the folder with one subfolder per device
     * @param byId the folder of links to the devices under stable names
     */
    LinuxCameras(Path devices, Path described, Path byId) {
        this.devices = devices;
        this.described = described;
        this.byId = byId;
    }

    /** Lists the cameras in the order of their numbers. */
    List<Device> list() {
        try (Stream<Path> files = Files.list(devices)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches(DEVICE))
                    .map(name -> Integer.parseInt(name.substring("video".length())))
                    .sorted(Comparator.naturalOrder())
                    .map(this::describe)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(
                    "can't read " + devices + " (" + e.getMessage() + "): check its permissions", e);
        }
    }

    private Device describe(int number) {
        String device = "video" + number;
        String name = read(described.resolve(device).resolve("name")).orElse(device);
        String stays = stayingName(device).map(link -> " [" + link + "]").orElse("");
        boolean further =
                !read(described.resolve(device).resolve("index")).orElse("0").equals("0");
        return new Device("camera:" + number, name + stays + (further ? " (a further stream, or no picture)" : ""));
    }

    /** Reads a file; empty when Linux doesn't provide it, as in containers. */
    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file).strip()).filter(text -> !text.isEmpty());
        } catch (IOException untold) {
            return Optional.empty();
        }
    }

    private Optional<String> stayingName(String device) {
        try (Stream<Path> links = Files.list(byId)) {
            return links.filter(link -> leadsTo(link, device))
                    .map(link -> link.getFileName().toString())
                    .sorted()
                    .findFirst();
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    private static boolean leadsTo(Path link, String device) {
        try {
            return Files.readSymbolicLink(link).endsWith(device);
        } catch (IOException noLink) {
            return false;
        }
    }
}
