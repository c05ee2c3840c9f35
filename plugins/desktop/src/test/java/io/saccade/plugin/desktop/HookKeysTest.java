package io.saccade.plugin.desktop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of keys. */
class HookKeysTest {
    @ParameterizedTest
    @CsvSource({
        "Escape, escape",
        "esc, escape",
        "pasue, pause",
        "scrollock, scroll-lock",
        "f25, f15",
        "page_up, page-up"
    })
    void asksWhatWasMeant(String key, String meant) {
        assertThat(HookKeys.refusal(key))
                .contains("'" + key + "' is no key that can be listened to. Did you mean '" + meant + "'?");
    }

    @Test
    void namesTheKeysThereAre() {
        assertThat(HookKeys.refusal("q-and-a").orElseThrow())
                .contains(" Known are: context-menu, end, escape, f1, ", ", scroll-lock.");
        assertThatThrownBy(() -> HookKeys.code("the any key")).hasMessageContaining("Known are:");
    }

    @Test
    void knowsTheKeysThatWriteNothing() {
        for (String key : new String[] {"escape", "pause", "scroll-lock", "f1", "f12", "f24"}) {
            assertThat(HookKeys.refusal(key)).as(key).isEmpty();
        }
    }
}
