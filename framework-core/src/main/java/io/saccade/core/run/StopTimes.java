package io.saccade.core.run;

import java.time.Duration;

/**
 * How long a stopping run waits for its stages, counted from the stop. Together these times guarantee that a run ends
 * within five seconds of Ctrl-C; tests shorten them.
 *
 * @param waiting from now on, samples that wait before models are dropped, and a slow step of an environment is
 *     interrupted
 * @param emptying from now on, the source and the models are interrupted
 * @param forcing from now on, actuators and recorders end even if the source or a model has not
 * @param sinks from now on, actuators and recorders are interrupted too
 * @param givingUp threads that have not ended by now are left behind
 * @param closing stages that are not closed by now are left behind
 */
record StopTimes(
        Duration waiting, Duration emptying, Duration forcing, Duration sinks, Duration givingUp, Duration closing) {
    static final StopTimes PROMISED = new StopTimes(
            Duration.ofMillis(1000),
            Duration.ofMillis(3400),
            Duration.ofMillis(3700),
            Duration.ofMillis(4000),
            Duration.ofMillis(4200),
            Duration.ofMillis(4500));
}
