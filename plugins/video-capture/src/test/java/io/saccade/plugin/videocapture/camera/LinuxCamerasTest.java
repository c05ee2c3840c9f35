package io.saccade.plugin.videocapture.camera;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.Device;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Uses a copy of Linux's device files in place of a camera. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need rights there")
class LinuxCamerasTest {
    @TempDir
    private Path folder;

    private LinuxCameras cameras;

    @BeforeEach
    void folders() throws IOException {
        Path devices = Files.createDirectory(folder.resolve("dev"));
        Path described = Files.createDirectory(folder.resolve("sys"));
        cameras = new LinuxCameras(devices, described, devices.resolve("v4l/by-id"));
    }

    private void device(int number, String name, String index) throws IOException {
        Files.createFile(folder.resolve("dev/video" + number));
        Path described = Files.createDirectory(folder.resolve("sys/video" + number));
        Files.writeString(described.resolve("name"), name + "\n");
        Files.writeString(described.resolve("index"), index + "\n");
    }

    @Test
    void namesEachByItsNumberInOrder() throws Exception {
        device(10, "Virtual camera", "0");
        device(0, "HD Pro Webcam C920", "0");
        device(1, "HD Pro Webcam C920", "1");
        Files.createFile(folder.resolve("dev/video-bus"));

        assertThat(cameras.list())
                .containsExactly(
                        new Device("camera:0", "HD Pro Webcam C920"),
                        new Device("camera:1", "HD Pro Webcam C920 (a further stream, or no picture)"),
                        new Device("camera:10", "Virtual camera"));
    }

    @Test
    void tellsTheNameThatStays() throws Exception {
        device(2, "USB Camera", "0");
        Path byId = Files.createDirectories(folder.resolve("dev/v4l/by-id"));
        Files.createSymbolicLink(byId.resolve("usb-046d_C920-video-index0"), Path.of("../../video2"));
        Files.createSymbolicLink(byId.resolve("usb-other-index0"), Path.of("../../video12"));

        assertThat(cameras.list()).containsExactly(new Device("camera:2", "USB Camera [usb-046d_C920-video-index0]"));
    }

    @Test
    void listsWhatLinuxDoesNotDescribe() throws Exception {
        Files.createFile(folder.resolve("dev/video3"));

        assertThat(cameras.list()).containsExactly(new Device("camera:3", "video3"));
    }

    @Test
    void saysWhatItCanNotLookInto() {
        LinuxCameras nowhere = new LinuxCameras(folder.resolve("none"), folder, folder);

        assertThatThrownBy(nowhere::list)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("can't read " + folder.resolve("none"));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isWhatTheCaptureTells() {
        assertThat(new VideoCaptureFactory().devices()).isEqualTo(new LinuxCameras().list());
    }
}
