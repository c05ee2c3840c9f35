package io.saccade.core.device;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureFactory;
import io.saccade.api.spi.Device;
import io.saccade.api.spi.DeviceFinder;
import io.saccade.api.spi.FoundDevice;
import io.saccade.api.spi.Ports;
import io.saccade.api.spi.StageContext;
import io.saccade.core.catalog.StageEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DeviceSurveyTest {
    private static final FoundDevice DEVICE = new FoundDevice("camera:0", "front", "", Map.of());

    private static class Finder implements DeviceFinder {
        private final String kind;
        private final Callable<List<FoundDevice>> looking;

        Finder(String kind, Callable<List<FoundDevice>> looking) {
            this.kind = kind;
            this.looking = looking;
        }

        @Override
        public String kind() {
            return kind;
        }

        @Override
        public List<FoundDevice> find() throws Exception {
            return looking.call();
        }

        @Override
        public String none() {
            return "no " + kind + " here";
        }

        @Override
        public String instead() {
            return "another thing does as well";
        }
    }

    private static List<DeviceGroup> look(DeviceFinder... finders) throws InterruptedException {
        return new DeviceSurvey(List.of(finders), Optional::empty, 2000).look();
    }

    @Test
    void tellsWhatIsHereAndWhatIsNot() throws Exception {
        assertThat(look(new Finder("cameras", () -> List.of(DEVICE)), new Finder("screens", List::of)))
                .containsExactly(
                        new DeviceGroup("cameras", List.of(DEVICE), Optional.empty()),
                        new DeviceGroup(
                                "screens", List.of(), Optional.of("no screens here; another thing does as well")));
    }

    @Test
    void oneThatFailsLeavesTheOthersAlone() throws Exception {
        Finder broken = new Finder("screens", () -> {
            throw new NoClassDefFoundError("libX11.so:\n  no such file");
        });
        assertThat(look(broken, new Finder("cameras", () -> List.of(DEVICE))))
                .extracting(group -> group.note().orElse(""))
                .containsExactly("screens can't be listed: libX11.so: no such file", "");
    }

    @Test
    void oneThatNeverAnswersIsNotWaitedForForEver() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Finder stuck = new Finder("microphones", () -> {
            never.await();
            return List.of();
        });
        assertThat(look(stuck).get(0).note())
                .contains("microphones can't be listed: the system did not answer within 2 s");
        never.countDown();
    }

    @Test
    void camerasAreThoseOfTheCaptures() throws Exception {
        StageEntry entry = StageEntry.of(new TwoCameras(), "plugin");
        DeviceGroup cameras = DeviceSurvey.cameras(List.of(entry));
        assertThat(cameras.devices())
                .extracting(FoundDevice::address, FoundDevice::name)
                .containsExactly(tuple("camera:0", "front"), tuple("camera:2", "back"));
        assertThat(cameras.note()).isEmpty();
        assertThat(DeviceSurvey.cameras(List.of()).note())
                .contains("no camera was found; use a film instead: --set capture.source=film.mp4");
    }

    @Test
    void screensAreLeftAloneWhereNoDisplayAnswers() throws Exception {
        Finder screens = new Finder("screens", () -> List.of(DEVICE)) {
            @Override
            public boolean needsDisplay() {
                return true;
            }
        };
        DisplayProbe none = () -> Optional.of("DISPLAY is not set.");
        assertThat(new DeviceSurvey(List.of(screens), none, 2000).look())
                .containsExactly(new DeviceGroup(
                        "screens",
                        List.of(),
                        Optional.of("no screens here; DISPLAY is not set. Another thing does as well.")));
        assertThat(new DeviceSurvey(List.of(screens), Optional::empty, 2000).look())
                .containsExactly(new DeviceGroup("screens", List.of(DEVICE), Optional.empty()));
    }

    @Test
    void pluginsContributeKinds() throws Exception {
        List<PluginDeviceFinder> plugins = List.of(
                PluginDeviceFinder.of("lamps", new Finder("lamps", () -> List.of(DEVICE))),
                PluginDeviceFinder.of("more", new Finder("lamps", () -> {
                    throw new IllegalStateException("the bus is busy");
                })));
        assertThat(new DeviceSurvey(List.of(), plugins).look())
                .filteredOn(group -> group.kind().contains("lamps"))
                .containsExactly(
                        new DeviceGroup("lamps", List.of(DEVICE), Optional.empty()),
                        new DeviceGroup(
                                "more:lamps", List.of(), Optional.of("more:lamps can't be listed: the bus is busy")));
    }

    @Test
    void readsWhatNvidiasProgramSays() {
        assertThat(GpuFinder.parse("1, NVIDIA H200, 143771 MiB, 550.54.15"))
                .contains(new FoundDevice(
                        "cuda:1",
                        "NVIDIA H200",
                        "143771 MiB, driver 550.54.15",
                        Map.of("memory", "143771 MiB", "driver", "550.54.15")));
        assertThat(GpuFinder.parse("No devices were found")).isEmpty();
        assertThat(GpuFinder.parse("")).isEmpty();
    }

    /** No settings. */
    public record NoSettings() {}

    private static final class TwoCameras extends CaptureFactory<NoSettings> {
        TwoCameras() {
            super("two", NoSettings.class, Ports.none());
        }

        @Override
        public Capture create(NoSettings settings, StageContext context) {
            return Optional::empty;
        }

        @Override
        public List<Device> devices() {
            return List.of(new Device("camera:0", "front"), new Device("camera:2", "back"));
        }
    }
}
