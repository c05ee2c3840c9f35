package io.saccade.plugin.gymnasium;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.testkit.JavaProgram;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** A program that plays until it is killed. */
final class PlayingProgram {
    private PlayingProgram() {}

    static JavaProgram start(String id) throws IOException {
        List<String> options = List.of("-Dtest.python=" + TestPython.interpreter());
        return JavaProgram.start("", options, PlayingProgram.class, id);
    }

    /** Plays; prints Python's process id first, and that it is playing before each step 7. */
    public static void main(String[] arguments) throws Exception {
        GymnasiumSettings settings = TestPython.settings(arguments[0], Duration.ofMinutes(10));
        GymnasiumWorld world = GymnasiumWorld.open(settings, false);
        JavaProgram.say(String.valueOf(world.pid()));
        while (true) {
            Step step = world.reset(0);
            while (!step.last()) {
                if (step.number() == 6) JavaProgram.say("playing");
                step = world.step(Action.of(step.number() % 2));
            }
        }
    }
}
