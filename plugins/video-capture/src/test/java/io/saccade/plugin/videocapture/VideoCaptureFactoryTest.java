package io.saccade.plugin.videocapture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.data.Keys;
import io.saccade.api.spi.Check;
import io.saccade.api.spi.InvalidSetting;
import io.saccade.api.spi.Ports;
import io.saccade.plugin.videocapture.film.VideoCaptureFactory;
import io.saccade.plugin.videocapture.image.ImagesCaptureFactory;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VideoCaptureFactoryTest {
    private final VideoCaptureFactory factory = new VideoCaptureFactory();

    @ParameterizedTest
    @ValueSource(strings = {"camera:0", "file:odd:name.mp4", "clip.mp4", "/films/clip.mp4", "C:\\films\\clip.mp4"})
    void claimsCamerasFilesAndPaths(String address) {
        assertThat(factory.settingsFor(address)).contains(Map.of("source", address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"demo:face", "images:photos", "screen:", "http://example.org/film.mp4", "photo.png", ""})
    void leavesOtherAddressesToOthers(String address) {
        assertThat(factory.settingsFor(address)).isEmpty();
    }

    @Test
    void readsAddresses() {
        assertThat(VideoSource.parse("camera:12")).isEqualTo(new VideoSource.Camera(12));
        assertThat(VideoSource.parse("file:a:b.mp4")).isEqualTo(new VideoSource.Film(Path.of("a:b.mp4")));
        assertThat(VideoSource.parse("clip.mp4")).isEqualTo(new VideoSource.Film(Path.of("clip.mp4")));
        assertThatThrownBy(() -> VideoSource.parse("camera:front"))
                .isInstanceOf(InvalidSetting.class)
                .hasMessageContaining("camera:0 for the first camera");
        assertThatThrownBy(() -> VideoSource.parse("rtsp://door/1")).hasMessageContaining("save a stream to a file");
    }

    @Test
    void isLiveWhereTimePasses() {
        Ports film = factory.ports(VideoSettingsFixture.of("clip.mp4").settings());
        assertThat(film.live()).isFalse();
        assertThat(film.writes()).containsExactlyInAnyOrder(Keys.FRAME, Keys.AUDIO);
        assertThat(factory.ports(VideoSettingsFixture.of("clip.mp4").live().settings())
                        .live())
                .isTrue();
        Ports camera = factory.ports(VideoSettingsFixture.of("camera:0").settings());
        assertThat(camera.live()).isTrue();
        assertThat(camera.writes()).containsExactly(Keys.FRAME);
    }

    @Test
    void refusesSettingsThatMakeNoSense() {
        assertThatThrownBy(() -> VideoSettingsFixture.of("camera:0").loop().settings())
                .hasMessageContaining("'loop' must be left out for a camera");
        assertThatThrownBy(() -> VideoSettingsFixture.of("clip.mp4")
                        .loop()
                        .until(VideoSettings.Until.AUDIO_END)
                        .settings())
                .hasMessageContaining("'until' must be video-end where 'loop' is true");
    }

    @Test
    void asksForTheFilesAndDevicesItNeeds() {
        VideoSettings dubbed =
                VideoSettingsFixture.of("clip.mp4").audio(Path.of("voice.wav")).settings();

        assertThat(asked(check -> factory.check(dubbed, check)))
                .containsExactly("inputFile source clip.mp4", "inputFile audio voice.wav");
        assertThat(asked(check ->
                        factory.check(VideoSettingsFixture.of("camera:0").settings(), check)))
                .containsExactly("device source camera:0");
        ImagesCaptureFactory images = new ImagesCaptureFactory();
        assertThat(asked(check -> images.check(new ImagesSettings("photos/*.png"), check)))
                .containsExactly("inputFolder source photos");
        assertThat(asked(check -> images.check(new ImagesSettings("photos/one.png"), check)))
                .containsExactly("inputFile source " + Path.of("photos/one.png"));
    }

    private interface Asking {
        void ask(Check check);
    }

    private static List<String> asked(Asking asking) {
        List<String> calls = new ArrayList<>();
        asking.ask((Check) Proxy.newProxyInstance(
                Check.class.getClassLoader(), new Class<?>[] {Check.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("find")) return Optional.empty();
                    calls.add(method.getName() + " " + arguments[0] + " " + arguments[1]);
                    return null;
                }));
        return calls;
    }
}
