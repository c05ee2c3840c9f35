package io.saccade.benchmarks;

import io.saccade.api.data.Keys;
import io.saccade.api.data.Point;
import io.saccade.plugin.robotcursor.ClickKind;
import io.saccade.plugin.robotcursor.ClickSettings;
import io.saccade.plugin.robotcursor.DwellButton;
import io.saccade.plugin.robotcursor.DwellSettings;
import io.saccade.plugin.robotcursor.RobotCursorFactory;
import io.saccade.plugin.robotcursor.RobotCursorSettings;
import io.saccade.testkit.JavaProgram;
import io.saccade.testkit.StageBuilder;
import io.saccade.testkit.StageHarness;
import java.awt.EventQueue;
import java.awt.Toolkit;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Measures how long the magnifier takes from the end of a dwell until it is drawn, and how much of a processor magnifier and
 * panel take while gaze works them 30 times a second. Prints three lines: median and longest time in milliseconds, and the
 * part of a processor.
 */
final class MagnifierLatency implements AutoCloseable {
    private static final long FRAME_MILLIS = 33;
    private static final int DWELL_FRAMES = 12;
    private static final int AWAY_FRAMES = 16;
    private static final int OPENINGS = 40;
    private static final int WARM_UP = 5;
    private static final int SECONDS = 12;
    private static final Point PLACE = new Point(.6, .5);
    private static final Point KEY = new Point(.02, .3);

    private final StageHarness cursor = StageBuilder.of(
                    new RobotCursorFactory(),
                    new RobotCursorSettings(
                            Optional.empty(),
                            new ClickSettings(ClickKind.ZOOM, 6, 570, true),
                            new DwellSettings(false, 25, Duration.ofMillis(300), DwellButton.LEFT, 1),
                            true))
            .open();
    private long millis = System.nanoTime() / 1_000_000;

    private MagnifierLatency() throws Exception {}

    public static void main(String[] arguments) throws Exception {
        try (MagnifierLatency latency = new MagnifierLatency()) {
            double[] times = new double[OPENINGS];
            for (int i = -WARM_UP; i < OPENINGS; i++) {
                double time = latency.open();
                if (i >= 0) times[i] = time;
            }
            Arrays.sort(times);
            JavaProgram.say(String.valueOf(times[OPENINGS / 2]));
            JavaProgram.say(String.valueOf(times[OPENINGS - 1]));
            JavaProgram.say(String.valueOf(latency.share()));
        }
        System.exit(0); // the window toolkit's threads live on
    }

    /** The time of the frame that opens the magnifier, which is the slowest of a dwell. */
    private double open() throws Exception {
        double longest = 0;
        for (int frame = 0; frame < DWELL_FRAMES; frame++) {
            long began = System.nanoTime();
            look(PLACE);
            longest = Math.max(longest, (System.nanoTime() - began) / 1e6);
        }
        for (int frame = 0; frame < AWAY_FRAMES; frame++) look(KEY);
        return longest;
    }

    private double share() throws Exception {
        com.sun.management.OperatingSystemMXBean system =
                (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = system.getProcessCpuTime();
        long began = System.nanoTime();
        long frames = SECONDS * 1000 / FRAME_MILLIS;
        for (int frame = 0; frame < frames; frame++) {
            look(frame / (DWELL_FRAMES + AWAY_FRAMES) % 2 == 0 ? PLACE : KEY);
            LockSupport.parkNanos(began + (frame + 1) * FRAME_MILLIS * 1_000_000 - System.nanoTime());
        }
        return (double) (system.getProcessCpuTime() - before) / (System.nanoTime() - began);
    }

    /** Until it is drawn. */
    private void look(Point gaze) throws Exception {
        millis += FRAME_MILLIS;
        cursor.feed(cursor.sample(millis * 1_000_000).with(Keys.GAZE, gaze).with(Keys.GAZE_ERROR, .02));
        cursor.forget();
        EventQueue.invokeAndWait(() -> Toolkit.getDefaultToolkit().sync());
    }

    @Override
    public void close() throws Exception {
        cursor.close();
    }
}
