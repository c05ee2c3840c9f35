/** Environments equal to Gymnasium's step by step, and policies that act in any environment. */
module io.saccade.plugin.environments {
    requires transitive io.saccade.api;
    requires transitive io.saccade.plugin.onnxruntime;
    requires java.desktop;
    requires static org.jspecify;

    exports io.saccade.plugin.environments;

    provides io.saccade.api.spi.StageFactory with
            io.saccade.plugin.environments.control.CartPoleFactory,
            io.saccade.plugin.environments.control.MountainCarFactory,
            io.saccade.plugin.environments.grid.FrozenLakeFactory,
            io.saccade.plugin.environments.grid.TicTacToeFactory,
            io.saccade.plugin.environments.policy.RandomPolicyFactory,
            io.saccade.plugin.environments.policy.OnnxPolicyFactory,
            io.saccade.plugin.environments.policy.HumanFactory;
}
