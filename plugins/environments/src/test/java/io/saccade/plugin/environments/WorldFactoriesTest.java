package io.saccade.plugin.environments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.saccade.api.spi.InvalidSetting;
import io.saccade.plugin.environments.control.CartPole;
import io.saccade.plugin.environments.control.CartPoleFactory;
import io.saccade.plugin.environments.control.MountainCar;
import io.saccade.plugin.environments.control.MountainCarFactory;
import io.saccade.plugin.environments.grid.FrozenLake;
import io.saccade.plugin.environments.grid.FrozenLakeFactory;
import io.saccade.plugin.environments.grid.TicTacToe;
import io.saccade.plugin.environments.grid.TicTacToeFactory;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import org.junit.jupiter.api.Test;

/** The factories make the worlds that their names promise. */
class WorldFactoriesTest {
    @Test
    void eachMakesItsWorld() throws Exception {
        makes(StageBuilder.of(new CartPoleFactory(), new CartPoleSettings()), CartPole.class);
        makes(StageBuilder.of(new MountainCarFactory(), new MountainCarSettings()), MountainCar.class);
        makes(StageBuilder.of(new TicTacToeFactory(), new TicTacToeSettings()), TicTacToe.class);
        makes(StageBuilder.of(new FrozenLakeFactory(), new FrozenLakeSettings("8x8", false)), FrozenLake.class);
    }

    private static void makes(StageBuilder<?> builder, Class<?> world) throws Exception {
        try (StageHarness harness = builder.open()) {
            assertThat(harness.stage()).isInstanceOf(world);
        }
    }

    @Test
    void aMapThatIsNotThereIsAProblemOfTheFile() {
        assertThatThrownBy(() -> new FrozenLakeSettings("16x16", true))
                .isInstanceOf(InvalidSetting.class)
                .hasMessage("'map' must be 4x4 or 8x8");
    }
}
