package io.saccade.plugin.environments.policy;

import io.saccade.api.data.Action;
import io.saccade.api.data.Spaces;
import io.saccade.api.data.Step;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.Terminal;
import java.util.Optional;

/** Prints every step and asks the user for an action until the answer is a legal one. */
final class Human extends Policy {
    private final Terminal terminal;
    private final StageContext context;
    private double sumOfRewards;

    Human(Optional<Integer> player, Terminal terminal, StageContext context) {
        super(player);
        this.terminal = terminal;
        this.context = context;
        terminal.say("Type a move when asked for it; Ctrl-D ends.");
    }

    @Override
    void watch(Step step, Spaces spaces) {
        sumOfRewards = step.number() == 0 ? 0 : sumOfRewards + step.reward();
        Prompt prompt = Prompt.of(spaces);
        terminal.say(prompt.picture(step));
        if (step.last()) terminal.say(prompt.result(step, sumOfRewards));
    }

    @Override
    Optional<Action> choose(Step step, Spaces spaces) throws InterruptedException {
        Prompt prompt = Prompt.of(spaces);
        while (true) {
            Optional<String> line = terminal.ask(prompt.question(step));
            if (line.isEmpty()) {
                context.end("the person at the terminal ended the game");
                return Optional.empty();
            }
            try {
                return Optional.of(prompt.answer(line.get().trim(), step));
            } catch (IllegalArgumentException e) {
                terminal.say(String.valueOf(e.getMessage()));
            }
        }
    }
}
