package io.saccade.plugin.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TrainingIdentityTest {
    /** Settings as of a trainer. */
    public record Settings(int batchSize, double rate, String device) {}

    @Test
    void namesSettingsAsUsersWriteThem() {
        TrainingIdentity identity = new TrainingIdentity()
                .with(new Settings(8, 0.5, "cpu"), "batch-size", "rate")
                .with("seed", 7L);
        assertThat(identity.values())
                .containsOnlyKeys("batch-size", "rate", "seed")
                .containsEntry("batch-size", "8")
                .containsEntry("rate", "0.5")
                .containsEntry("seed", "7");
    }

    @Test
    void refusesASettingThatDoesNotExist() {
        assertThatThrownBy(() -> new TrainingIdentity().with(new Settings(8, 0.5, "cpu"), "batchSize"))
                .hasMessageEndingWith("Settings has no setting batchSize");
    }
}
