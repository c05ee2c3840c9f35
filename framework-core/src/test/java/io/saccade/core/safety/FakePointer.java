package io.saccade.core.safety;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import io.saccade.api.spi.Pointer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A pointer in memory; the test plays the user's hand. */
final class FakePointer implements Pointer {
    final List<String> calls = new ArrayList<>();
    Optional<Region> desktop = Optional.of(new Region(0, 0, 1920, 1080));
    Optional<RuntimeException> broken = Optional.empty();
    private Point position = new Point(500, 500);

    private final Map<String, Runnable> watched = new HashMap<>();

    /** Throws if the key is not watched. */
    void pressKey(String key) {
        Optional.ofNullable(watched.get(key)).orElseThrow().run();
    }

    @Override
    public void onKey(String key, Runnable pressed) {
        watched.put(key, pressed);
    }

    boolean watchesKeys() {
        return !watched.isEmpty();
    }

    void byHand(double x, double y) {
        position = new Point(x, y);
    }

    @Override
    public Point position() {
        broken.ifPresent(failure -> {
            throw failure;
        });
        return position;
    }

    @Override
    public void move(int x, int y) {
        calls.add("move " + x + " " + y);
        // As with X: a target outside ends at the edge, even if the guard does not know the desktop's size.
        position = new Point(Math.max(0, Math.min(x, 1919)), Math.max(0, Math.min(y, 1079)));
    }

    @Override
    public void press(String button) {
        calls.add("press " + button);
    }

    @Override
    public void release(String button) {
        calls.add("release " + button);
        if (button.equals("stuck")) throw new IllegalStateException("stuck");
    }

    @Override
    public void scroll(int notches) {
        calls.add("scroll " + notches);
    }

    @Override
    public Optional<Region> desktop() {
        return desktop;
    }
}
