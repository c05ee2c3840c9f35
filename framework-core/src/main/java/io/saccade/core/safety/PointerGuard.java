package io.saccade.core.safety;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Pointer;
import io.saccade.core.report.GuardState;
import io.saccade.core.safety.Desktop.Target;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The pointer that stages act through. It keeps the user in control:
 *
 * <ul>
 *   <li>in a dry run nothing moves and nothing is pressed;
 *   <li>the rate of moves is limited. An early move waits, a newer target replaces it, and the next tick that may move
 *       delivers it, at the latest closing;
 *   <li>the user's hand takes precedence: for two seconds after its last movement nothing is moved or pressed, and no
 *       button is held;
 *   <li>while a stage has paused the pointer, nothing is moved or pressed, and no button is held;
 *   <li>when the user moves the pointer into a corner, or presses the kill key, the pointer is not moved for the rest
 *       of the run;
 *   <li>targets are clamped to the desktop; buttons pressed here are released on closing.
 * </ul>
 *
 * A call takes no longer than the raw pointer's own calls: no method waits for a tick. Thread-safe; calls of the raw
 * pointer never overlap.
 */
public final class PointerGuard implements Pointer, AutoCloseable {
    private final Object lock = new Object();
    private final Pointer raw;
    private final Safety safety;
    private final LongSupplier clock;
    private final Consumer<String> problems;
    private final Consumer<Throwable> failure;
    private final Ticker ticker;
    private final Desktop desktop;
    private final HandWatch hand;
    private final Set<String> pressed = new LinkedHashSet<>();
    private @Nullable Target waiting;
    private long nextMoveNanos;
    private boolean tripped;
    private boolean over;
    private boolean paused;
    private volatile GuardState state;

    /**
     * @param dryRun whether nothing is moved or pressed
     * @param clock in nanoseconds
     * @param problems gets a notice, once, when the fail-safe stops all moves
     * @param failure gets the exception when the raw pointer fails between calls
     */
    public PointerGuard(
            Pointer raw,
            Safety safety,
            boolean dryRun,
            LongSupplier clock,
            Consumer<String> problems,
            Consumer<Throwable> failure) {
        this(raw, safety, dryRun, clock, problems, failure, new DaemonTicker());
    }

    PointerGuard(
            Pointer raw,
            Safety safety,
            boolean dryRun,
            LongSupplier clock,
            Consumer<String> problems,
            Consumer<Throwable> failure,
            Ticker ticker) {
        this.raw = raw;
        this.safety = safety;
        this.clock = clock;
        this.problems = problems;
        this.failure = failure;
        this.ticker = ticker;
        this.desktop = new Desktop(raw.desktop());
        this.hand = new HandWatch(raw.position());
        this.nextMoveNanos = clock.getAsLong();
        this.over = dryRun;
        this.state = dryRun ? GuardState.DRY_RUN : GuardState.ACTS;
        if (!over) {
            safety.killKey().ifPresent(key -> raw.onKey(key, () -> kill(key)));
            ticker.start(this::tick);
        }
    }

    /** What the guard permits now. Never waits for the raw pointer. */
    public GuardState state() {
        return state;
    }

    @Override
    public Point position() {
        synchronized (lock) {
            return raw.position();
        }
    }

    @Override
    public Optional<Region> desktop() {
        return desktop.extent();
    }

    @Override
    public void pause(boolean pausing) {
        unlessOver(now -> {
            if (paused == pausing) return;
            paused = pausing;
            waiting = null;
            if (pausing) releaseAll();
            watch(now);
        });
    }

    @Override
    public void move(int x, int y) {
        unlessOver(now -> {
            if (paused) return;
            waiting = desktop.clamp(x, y);
            if (now - nextMoveNanos >= 0) deliver(now);
        });
    }

    /** Moves to the newest target first, regardless of the rate: a click elsewhere would hit the wrong target. */
    @Override
    public void press(String button) {
        unlessOver(now -> {
            deliver(now);
            if (!over && !paused && !hand.isActive(now) && pressed.add(button)) raw.press(button);
        });
    }

    @Override
    public void scroll(int notches) {
        unlessOver(now -> {
            deliver(now);
            if (!over && !paused && !hand.isActive(now)) raw.scroll(notches);
        });
    }

    /** Looks at the pointer, so that a hand is noticed at once and not only at the next tick. */
    @Override
    public boolean acts() {
        unlessOver(this::watch);
        return state == GuardState.ACTS;
    }

    /** Releases the button only if it was pressed here: the user may be holding the same button. */
    @Override
    public void release(String button) {
        synchronized (lock) {
            if (pressed.remove(button)) raw.release(button);
        }
    }

    /** Moves to the newest target, unless the user's hand is on the mouse, and releases the buttons. */
    @Override
    public void close() {
        try {
            unlessOver(this::deliver);
        } finally {
            synchronized (lock) {
                end();
            }
        }
    }

    private void kill(String key) {
        try {
            synchronized (lock) {
                if (over) return;
                state = GuardState.KILL_KEY;
                end();
            }
        } catch (RuntimeException e) { // the keyboard's thread would swallow it
            failure.accept(e);
        }
        problems.accept("the kill key '" + key + "' was pressed: the pointer was not moved for the rest of the run");
    }

    private void tick() {
        try {
            unlessOver(now -> {
                if (now - nextMoveNanos >= 0) deliver(now);
                else watch(now);
            });
        } catch (Throwable e) { // desktops throw errors too, and nothing else here would report them
            ticker.close();
            failure.accept(e);
        }
    }

    /** Runs a step, and reports the fail-safe outside the lock. */
    private void unlessOver(LongConsumer step) {
        synchronized (lock) {
            if (over) return;
            step.accept(clock.getAsLong());
            if (!tripped) return;
        }
        problems.accept("the pointer was moved into a corner of the screen by hand (the fail-safe): it was not moved"
                + " for the rest of the run. To disable this, set safety: {fail-safe-corner: false}");
    }

    private void deliver(long now) {
        watch(now);
        Target target = waiting;
        if (target == null || hand.isActive(now)) return;
        waiting = null;
        nextMoveNanos = now + safety.moveIntervalNanos();
        raw.move(target.x(), target.y());
        hand.moved(target.toPoint(), raw.position());
    }

    private void watch(long now) {
        Point pointer = raw.position();
        hand.look(pointer, now);
        tripped = safety.failSafeCorner() && hand.holds() && desktop.hasCornerAt(pointer);
        state = tripped ? GuardState.CORNER : unlessStopped(now);
        if (state == GuardState.HAND) releaseAll();
        if (tripped) end();
    }

    private GuardState unlessStopped(long now) {
        if (paused) return GuardState.PAUSED;
        return hand.isActive(now) ? GuardState.HAND : GuardState.ACTS;
    }

    private void end() {
        over = true;
        waiting = null;
        ticker.close();
        releaseAll();
    }

    /** Releases every button, even if releasing one fails. */
    private void releaseAll() {
        RuntimeException failed = null;
        for (String button : pressed) {
            try {
                raw.release(button);
            } catch (RuntimeException e) {
                if (failed == null) failed = e;
                else failed.addSuppressed(e);
            }
        }
        pressed.clear();
        if (failed != null) throw failed;
    }
}
