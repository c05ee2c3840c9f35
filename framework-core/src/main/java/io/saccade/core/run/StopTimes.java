package io.saccade.core.run;

import java.time.Duration;

/**
 * How long a run that is to end waits for its stages, counted from the stop. Together they keep the promise that a run
 * is over within five seconds of Ctrl-C; tests shorten them.
 *
 * @param waiting from now on samples that wait before models are given up, and a world's slow step is interrupted
 * @param emptying from now on the source and the models are interrupted
 * @param forcing from now on actuators and recorders end, though a stage before them has not
 * @param sinks from now on actuators and recorders are interrupted too
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
