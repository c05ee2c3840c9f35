package io.saccade.plugin.desktop;

import com.github.kwhat.jnativehook.GlobalScreen;
import com.github.kwhat.jnativehook.NativeMonitorInfo;
import com.github.kwhat.jnativehook.mouse.NativeMouseEvent;
import io.saccade.api.data.Point;
import io.saccade.api.data.Screen;
import java.util.List;

/** Converts the hook's pixels to those of {@link Screens}. */
record HookPixels(HookPlace.Platform platform, List<Screen> screens) {
    static void tell(NativeMouseEvent event, String button, PressListener listener) {
        HookPlace.Platform platform = HookPlace.ofThisProcess().platform();
        Point real = new Point(event.getX(), event.getY());
        if (platform == HookPlace.Platform.X11) real = fromFirstMonitor(real, GlobalScreen.getNativeMonitors());
        Point desktop = new HookPixels(platform, Screens.all()).desktop(real);
        listener.pressed(desktop.x(), desktop.y(), button);
    }

    /** With several monitors on X11, JNativeHook counts from the first monitor's corner. */
    static Point fromFirstMonitor(Point point, NativeMonitorInfo... monitors) {
        if (monitors.length < 2) return point;
        return new Point(point.x() + monitors[0].getX(), point.y() + monitors[0].getY());
    }

    /** Converts to the pixel to which a pointer must be moved to get there. */
    Point desktop(Point real) {
        return screens.stream()
                .filter(screen -> within(screen, scaled(screen, real)))
                .findFirst()
                .or(() -> screens.stream().findFirst())
                .map(screen -> scaled(screen, real))
                .orElse(real);
    }

    private static boolean within(Screen screen, Point point) {
        return point.x() >= screen.x()
                && point.x() < screen.x() + screen.width()
                && point.y() >= screen.y()
                && point.y() < screen.y() + screen.height();
    }

    /** X11 scales a screen's corner and size; Windows scales only the size; macOS counts like Java. */
    private Point scaled(Screen screen, Point real) {
        double scale = screen.scale();
        return switch (platform) {
            case MAC -> real;
            case X11 -> new Point(real.x() / scale, real.y() / scale);
            case WINDOWS ->
                new Point(screen.x() + (real.x() - screen.x()) / scale, screen.y() + (real.y() - screen.y()) / scale);
        };
    }
}
