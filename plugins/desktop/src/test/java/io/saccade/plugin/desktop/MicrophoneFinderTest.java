package io.saccade.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MicrophoneFinderTest {
    @Test
    void microphonesAreListedOrNot() {
        assertThat(new MicrophoneFinder().find())
                .allMatch(found -> !found.name().isBlank());
    }
}
