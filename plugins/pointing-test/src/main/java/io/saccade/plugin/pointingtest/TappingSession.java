package io.saccade.plugin.pointingtest;

import io.saccade.api.data.Click;
import io.saccade.api.data.Point;
import io.saccade.plugin.pointingtest.Selection.PathPoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The test under way: what was pressed and when, and the target shown now. Thread-safe. */
final class TappingSession {
    /** A pointer that shakes for the whole timeout must not fill the memory. */
    private static final int MOST_PATH_POINTS = 10_000;
    /** A press and the CLICK of the same press differ by less. */
    private static final long SAME_PRESS_NANOS = 1_000_000_000;

    private static final double SAME_PRESS_PIXELS = 3;

    private final TappingCourse course;
    private final long timeoutNanos;
    private final LongSupplier clock;
    private final List<Selection> selections = new ArrayList<>();
    private final List<PathPoint> path = new ArrayList<>();
    private long begunNanos;
    private long pressedNanos;
    private @Nullable Point gaze;
    private @Nullable Point lapsed; // the target before, if its time was over
    private int told;

    /** @param timeoutNanos time for one target */
    TappingSession(TappingCourse course, long timeoutNanos, LongSupplier clock) {
        this.course = course;
        this.timeoutNanos = timeoutNanos;
        this.clock = clock;
        this.begunNanos = clock.getAsLong();
        this.pressedNanos = begunNanos;
    }

    /** Adds a place of the pointer. */
    synchronized void moved(double x, double y) {
        if (path.size() < MOST_PATH_POINTS) path.add(new PathPoint(clock.getAsLong() - begunNanos, x, y));
    }

    /** Sets where the network sees the gaze, in pixels of the desktop. */
    synchronized void looked(Point at) {
        gaze = at;
    }

    /**
     * Handles a press: the first one decides, on the target or beside it. One on the target before, whose time has just
     * been over, was meant for that one and says nothing about this.
     */
    synchronized void pressed(double x, double y, String button) {
        if (course.isOver() || isLate(x, y)) return;
        pressedNanos = clock.getAsLong();
        next(Optional.of(new Point(x, y)), Optional.of(button), course.hits(x, y), pressedNanos);
    }

    private boolean isLate(double x, double y) {
        Point before = lapsed;
        if (before == null || course.hits(x, y)) return false;
        return Math.hypot(x - before.x(), y - before.y()) <= course.condition().width() / 2.;
    }

    /** Goes on to the next target if the time for this one is over. */
    synchronized boolean goesOn() {
        long now = clock.getAsLong();
        if (course.isOver() || now - begunNanos < timeoutNanos) return false;
        Point missed = course.at();
        next(Optional.empty(), Optional.empty(), false, now);
        lapsed = missed;
        return true;
    }

    private void next(Optional<Point> pressed, Optional<String> button, boolean hit, long now) {
        if (!course.isStart()) {
            selections.add(new Selection(
                    course.conditionNumber(),
                    course.target(),
                    course.from(),
                    course.at(),
                    pressed,
                    button,
                    now - begunNanos,
                    hit,
                    Optional.ofNullable(gaze),
                    false,
                    List.copyOf(path)));
        }
        course.advance();
        lapsed = null;
        path.clear();
        begunNanos = now;
    }

    /** Marks the last selection as made by hand, if this click is the same press. */
    synchronized void clicked(Click click) {
        if (selections.isEmpty()) return;
        int last = selections.size() - 1;
        Selection selection = selections.get(last);
        boolean same = Math.abs(click.timestampNanos() - pressedNanos) <= SAME_PRESS_NANOS
                && selection.pressed().stream()
                        .anyMatch(
                                place -> Math.hypot(click.x() - place.x(), click.y() - place.y()) <= SAME_PRESS_PIXELS);
        if (same) selections.set(last, selection.madeByHand());
    }

    /** The result over all rings that are done, once after each; empty otherwise. */
    synchronized Optional<Throughput> result() {
        int done = course.conditionNumber();
        if (done == told) return Optional.empty();
        told = done;
        return Optional.of(Throughput.mean(results()));
    }

    /** The results of the rings that are done. */
    synchronized List<Throughput> results() {
        return IntStream.range(0, course.conditionNumber())
                .mapToObj(number -> Throughput.of(selections.stream()
                        .filter(selection -> selection.condition() == number)
                        .toList()))
                .toList();
    }

    /** The selections so far, in order. */
    synchronized List<Selection> selections() {
        return List.copyOf(selections);
    }

    synchronized boolean isOver() {
        return course.isOver();
    }

    /** What the window shows now; empty when the test is over. */
    synchronized Optional<View> view() {
        if (course.isOver()) return Optional.empty();
        List<Point> ring =
                IntStream.range(0, course.targets()).mapToObj(course::centre).toList();
        return Optional.of(new View(ring, course.target(), course.condition().width(), course.done(), course.size()));
    }

    /**
     * A ring as it is drawn.
     *
     * @param ring the targets' centres, in pixels of the desktop
     * @param target the number of the one to click on
     * @param width the targets' diameter
     * @param done how many targets were clicked on, of {@code size}
     */
    record View(List<Point> ring, int target, int width, int done, int size) {}
}
