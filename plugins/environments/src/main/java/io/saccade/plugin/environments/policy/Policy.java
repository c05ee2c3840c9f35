package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Keys;
import io.saccade.api.data.Sample;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.Model;
import io.saccade.api.spi.Ports;
import java.util.Optional;

/** Chooses an ACTION when it is this player's turn; other samples and an episode's last one pass unchanged. */
abstract class Policy implements Model {
    /** The keys that every policy reads and writes. */
    static final Ports PORTS = Ports.reading(Keys.STEP, Keys.SPACES).writing(Keys.ACTION);

    private final Optional<Integer> player;

    /** @param player the player to act for; empty for all players */
    Policy(Optional<Integer> player) {
        this.player = player;
    }

    @Override
    public final void process(Sample sample, Emitter out) throws Exception {
        Step step = sample.need(Keys.STEP);
        Spaces spaces = sample.need(Keys.SPACES);
        watch(step, spaces);
        boolean due =
                !step.last() && player.map(number -> number == step.player()).orElse(true);
        Optional<Action> action = due ? choose(step, spaces) : Optional.empty();
        out.emit(action.isPresent() ? sample.with(Keys.ACTION, action.get()) : sample);
    }

    /** Called for every step, including other players' and the last. */
    void watch(Step step, Spaces spaces) {}

    /** The next action; empty only if the run is ending. */
    abstract Optional<Action> choose(Step step, Spaces spaces) throws Exception;
}
