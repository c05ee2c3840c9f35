package io.saccade.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** What a stage under test reported. Any thread. */
final class HarnessNotes {
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final Map<String, Runnable> keys = new ConcurrentHashMap<>();
    private final List<Runnable> recentering = new CopyOnWriteArrayList<>();
    private final List<byte[]> shown = new CopyOnWriteArrayList<>();
    private final List<String> setAside = new CopyOnWriteArrayList<>();
    private volatile long expected = -1;
    private volatile Optional<String> ended = Optional.empty();
    private volatile Optional<String> device = Optional.empty();
    private volatile Optional<Duration> longestCall = Optional.empty();

    void onKey(String key, Runnable pressed) {
        keys.put(key, pressed);
    }

    Runnable key(String key) {
        return Objects.requireNonNull(keys.get(key), () -> "no watched key '" + key + "', but " + keys.keySet());
    }

    void onRecenter(Runnable asked) {
        recentering.add(asked);
    }

    boolean recenter() {
        recentering.forEach(Runnable::run);
        return !recentering.isEmpty();
    }

    void notice(String sentence) {
        notices.add(sentence);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    void show(byte[] jpeg) {
        shown.add(jpeg.clone());
    }

    List<byte[]> shown() {
        return List.copyOf(shown);
    }

    void setAside(String item, String reason) {
        setAside.add(item + ": " + reason);
    }

    List<String> setAside() {
        return List.copyOf(setAside);
    }

    void expect(long count) {
        expected = count;
    }

    long expected() {
        return expected;
    }

    void end(String reason) {
        ended = Optional.of(reason);
    }

    /** Why the stage asked the run to end. */
    Optional<String> ended() {
        return ended;
    }

    void device(String name) {
        device = Optional.of(name);
    }

    Optional<String> device() {
        return device;
    }

    void mayTake(Duration longest) {
        longestCall = Optional.of(longest);
    }

    /** How long a call may take, as declared by the stage. */
    Optional<Duration> longestCall() {
        return longestCall;
    }
}
