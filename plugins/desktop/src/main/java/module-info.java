/**
 * Desktop access for several plugins: the screens, and a hook that receives mouse and key presses in any window.
 */
module io.saccade.plugin.desktop {
    requires transitive io.saccade.api;
    requires transitive java.desktop;
    requires com.github.kwhat.jnativehook;
    requires java.logging;
    requires static org.jspecify;

    exports io.saccade.plugin.desktop;

    provides io.saccade.api.spi.DeviceFinder with
            io.saccade.plugin.desktop.ScreenFinder,
            io.saccade.plugin.desktop.MicrophoneFinder;
    provides io.saccade.api.spi.KeyWatcher with
            io.saccade.plugin.desktop.HookKeyWatcher;
    provides io.saccade.api.spi.Trial with
            io.saccade.plugin.desktop.HookTrial;
}
