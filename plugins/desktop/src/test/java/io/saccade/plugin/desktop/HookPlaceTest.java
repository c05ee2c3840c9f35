package io.saccade.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Desktops on which presses can't be received, and the remedies. */
class HookPlaceTest {
    @Test
    void needsAnXServerOnLinux() {
        assertThat(HookPlace.of("Linux", Map.of()).noServer().orElseThrow()).startsWith("DISPLAY is not set");
        for (String dead : new String[] {":9876", "nonsense", "localhost:9876.0"}) {
            assertThat(HookPlace.of("Linux", Map.of("DISPLAY", dead)).noServer().orElseThrow())
                    .startsWith("No X server answers at DISPLAY '" + dead + "'.");
        }
    }

    @Test
    void refusesWayland() {
        assertThat(HookPlace.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).refusal())
                .contains("Wayland does not report presses that are meant for another program. Log in to an X11"
                        + " session.");
        assertThat(HookPlace.of("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0", "DISPLAY", ":0"))
                        .refusal()
                        .orElseThrow())
                .endsWith("such as xvfb-run, unset WAYLAND_DISPLAY.");
    }

    @Test
    void findsNothingMissingElsewhere() {
        for (String os : new String[] {"Windows 11", "Mac OS X"}) {
            assertThat(HookPlace.of(os, Map.of()).refusal()).isEmpty();
            assertThat(HookPlace.of(os, Map.of()).noServer()).isEmpty();
        }
    }
}
