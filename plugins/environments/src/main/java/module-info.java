/** Environments equal to Gymnasium's step by step, and policies that act in any environment. */
module io.saccade.plugin.environments {
    requires transitive io.saccade.api;
    requires io.saccade.plugin.onnxruntime;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.environments;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.environments.CartPoleFactory,
            io.saccade.plugin.environments.MountainCarFactory,
            io.saccade.plugin.environments.FrozenLakeFactory,
            io.saccade.plugin.environments.TicTacToeFactory,
            io.saccade.plugin.environments.RandomPolicyFactory,
            io.saccade.plugin.environments.OnnxPolicyFactory,
            io.saccade.plugin.environments.HumanFactory;
}
