package io.saccade.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kwhat.jnativehook.NativeMonitorInfo;
import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;
import io.saccade.plugin.desktop.HookPlace.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A laptop's high-density screen with a plain one to its right, as each system describes them. */
class HookPixelsTest {
    private static final List<Screen> ON_WINDOWS =
            List.of(Screen.of("dense", 0, 0, 1440, 900).withScale(2), Screen.of("plain", 2880, 0, 1920, 1080));
    private static final List<Screen> ON_MAC =
            List.of(Screen.of("dense", 0, 0, 1440, 900).withScale(2), Screen.of("plain", 1440, 0, 1920, 1080));
    private static final List<Screen> ON_X11 = List.of(
            Screen.of("left", 0, 0, 960, 540).withScale(2),
            Screen.of("right", 960, 0, 640, 360).withScale(2));

    @ParameterizedTest
    @CsvSource({
        "WINDOWS, 2879, 1799, 1439.5, 899.5",
        "WINDOWS, 2880, 5, 2880, 5",
        "WINDOWS, 4799, 1079, 4799, 1079",
        "MAC, 1439, 899, 1439, 899",
        "MAC, 3000, 1000, 3000, 1000",
        "X11, 1919, 1079, 959.5, 539.5",
        "X11, 2000, 100, 1000, 50",
    })
    void areThoseOfThePointer(Platform platform, int x, int y, double desktopX, double desktopY) {
        List<Screen> screens =
                switch (platform) {
                    case WINDOWS -> ON_WINDOWS;
                    case MAC -> ON_MAC;
                    case X11 -> ON_X11;
                };
        assertThat(new HookPixels(platform, screens).desktop(new Point(x, y))).isEqualTo(new Point(desktopX, desktopY));
    }

    @Test
    void countFromTheDesktopsCornerWithSeveralMonitors() {
        NativeMonitorInfo right = new NativeMonitorInfo((short) 0, 1920, 100, (short) 1280, (short) 720);
        NativeMonitorInfo left = new NativeMonitorInfo((short) 1, 0, 0, (short) 1920, (short) 1080);
        Point point = new Point(-1900, -50);

        assertThat(HookPixels.fromFirstMonitor(point, right, left)).isEqualTo(new Point(20, 50));
        assertThat(HookPixels.fromFirstMonitor(point, right)).isEqualTo(point);
    }
}
