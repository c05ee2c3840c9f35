package io.saccade.plugin.gazetraining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.training.EpochSchedule;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GazeSettingsTest {
    private static GazeRecipe recipe(
            Preset preset,
            Optional<Integer> batch,
            double noise,
            Optional<Double> validation,
            Optional<Integer> patience) {
        return new GazeRecipe(
                preset,
                new EpochSchedule(Optional.empty(), batch, Optional.empty(), validation, patience),
                Geometry.AUTO,
                noise);
    }

    @Test
    void theArticlesOwnNumbers() {
        GazeRecipe recipe = GazeRecipe.of(Preset.ARTICLE, Optional.empty(), Geometry.AUTO);
        assertThat(recipe.epochs()).isEqualTo(200);
        assertThat(recipe.batch()).isEqualTo(32);
        assertThat(recipe.rate()).isEqualTo(0.001);
        assertThat(recipe.noise()).isZero();
        assertThat(recipe.validation()).isZero();
        assertThat(recipe.patience()).isZero();
    }

    @Test
    void oneFoldInTurnIsHeldOut() {
        assertThat(GazeRecipe.of(Preset.BEST, Optional.empty(), Geometry.AUTO).folds())
                .isEqualTo(5);
        assertThat(recipe(Preset.BEST, Optional.empty(), 0, Optional.of(.1), Optional.empty())
                        .folds())
                .isEqualTo(10);
    }

    @Test
    void settingsThatWouldDoNothingAreRefused() {
        assertRefused(Preset.BEST, Optional.of(32), 0, Optional.empty(), Optional.empty(), "batch-size");
        assertRefused(Preset.BEST, Optional.empty(), .1, Optional.empty(), Optional.empty(), "noise");
        assertRefused(Preset.BEST, Optional.empty(), 0, Optional.of(0.0), Optional.empty(), "validation");
        assertRefused(Preset.ARTICLE, Optional.empty(), 0, Optional.empty(), Optional.of(5), "patience");
    }

    private static void assertRefused(
            Preset preset,
            Optional<Integer> batch,
            double noise,
            Optional<Double> validation,
            Optional<Integer> patience,
            String key) {
        assertThatThrownBy(() -> recipe(preset, batch, noise, validation, patience))
                .isInstanceOfSatisfying(InvalidSetting.class, setting -> assertThat(setting.key())
                        .isEqualTo(key));
    }
}
