package io.saccade.cli.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.core.problem.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of new projects. */
class ProjectNamesTest {
    @Test
    void areDerivedFromTheFolder() {
        assertThat(ProjectNames.of("bright-spot-2", "org.acme"))
                .isEqualTo(new ProjectNames("bright-spot-2", "BrightSpot2", "org.acme.brightspot2", "org.acme"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bright", "2-spots", "bright_spot", "bright--spot", "spot-", "..", "a b", "new", "int"})
    void thatWouldNotCompileAreRefused(String name) {
        assertThatThrownBy(() -> ProjectNames.of(name, "com.example")).isInstanceOf(Refusal.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com.", ".com", "Com", "com-example", "io.saccade", "io.saccade.plugin", "java"})
    void ofGroupsThatAreNoneOrSaccadesAreRefused(String group) {
        assertThatThrownBy(() -> ProjectNames.of("spot", group)).isInstanceOf(Refusal.class);
    }
}
