package io.saccade.testkit;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.Terminal;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.road.LateFailure;
import io.saccade.core.safety.PointerGuard;
import io.saccade.core.safety.Safety;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** The context of a stage under test. It uses plain files and no guard, and keeps everything that the stage reports. */
final class HarnessContext implements StageContext, AutoCloseable {
    private final HarnessOptions options;
    private final HarnessNotes notes;
    private final HarnessFiles files;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final LateFailure lateFailure = new LateFailure();
    private final HoldRegistry holds = new HoldRegistry();
    private volatile boolean madeSamples;
    private volatile boolean handlesDryRun;

    HarnessContext(HarnessOptions options) {
        this(options, new HarnessNotes());
    }

    private HarnessContext(HarnessOptions options, HarnessNotes notes) {
        this.options = options;
        this.notes = notes;
        this.files = new HarnessFiles(options.folder());
    }

    /** A context for another stage of the same options, which takes the place of this one. */
    HarnessContext next() {
        return new HarnessContext(options, notes);
    }

    HarnessOptions options() {
        return options;
    }

    /** What the stage reported. */
    HarnessNotes notes() {
        return notes;
    }

    /** The files of the stage. */
    HarnessFiles files() {
        return files;
    }

    @Override
    public String stage() {
        return options.stage();
    }

    @Override
    public System.Logger log() {
        return System.getLogger("io.saccade.stage." + stage());
    }

    @Override
    public long nanoTime() {
        return options.clock().getAsLong();
    }

    @Override
    public long seed() {
        return options.seed();
    }

    @Override
    public boolean dryRun() {
        handlesDryRun = true;
        return options.dryRun();
    }

    @Override
    public boolean live() {
        return options.live();
    }

    /** Whether to call an actuator: in a dry run only if it handles that itself. */
    boolean mayAct() {
        return !options.dryRun() || handlesDryRun;
    }

    @Override
    public Path input(Path path) {
        return files.input(path);
    }

    @Override
    public Path output(Path path) {
        return files.output(path);
    }

    @Override
    public Path recording(Path path) {
        return files.written(path);
    }

    @Override
    public Path publish(Path path) {
        return files.written(path);
    }

    @Override
    public Path checkpoint(Path path) {
        return files.written(path);
    }

    @Override
    public void afterCommit(AfterCommit action) {
        files.afterCommit(action);
    }

    @Override
    public boolean overwrites() {
        return false;
    }

    @Override
    public <T extends AutoCloseable> T closing(T resource) {
        resources.push(resource);
        return resource;
    }

    @Override
    public boolean wanted(Key<?> key) {
        return !options.unwanted().contains(key);
    }

    @Override
    public void expect(long count) {
        notes.expect(count);
    }

    @Override
    public void notice(String sentence) {
        notes.notice(sentence);
    }

    @Override
    public void show(Supplier<byte[]> jpeg) {
        notes.show(jpeg.get());
    }

    @Override
    public void mayTake(Duration longest) {
        notes.mayTake(longest);
    }

    @Override
    public void device(String name) {
        notes.device(name);
    }

    @Override
    public void setAside(String item, String reason) {
        notes.setAside(item, reason);
    }

    @Override
    public void end(String reason) {
        notes.end(reason);
    }

    @Override
    public void fail(Throwable cause) {
        lateFailure.tell(cause);
    }

    /** Throws the failure that the stage, or a nested one, reported since the last call. */
    void raiseLateFailure() throws Exception {
        lateFailure.raise();
    }

    /** The registry of the stage's holds. */
    HoldRegistry holds() {
        return holds;
    }

    @Override
    public Sample sample(long timestampNanos) {
        madeSamples = true;
        return options.samples().sample(timestampNanos, holds);
    }

    /** Whether the stage creates samples, like a source; samples it created ahead are no leak. */
    boolean madeSamples() {
        return madeSamples;
    }

    @Override
    public Capture open(CaptureRef capture) {
        return HarnessCapture.open(capture, this);
    }

    @Override
    public Environment open(EnvironmentRef environment) {
        return HarnessEnvironment.open(environment, this);
    }

    @Override
    public Terminal terminal() {
        return options.person();
    }

    @Override
    public void onKey(String key, Runnable pressed) {
        notes.onKey(key, pressed);
    }

    @Override
    public void onRecenter(Runnable asked) {
        notes.onRecenter(asked);
    }

    @Override
    public boolean recenter() {
        return notes.recenter();
    }

    @Override
    public Pointer guard(Pointer raw) {
        handlesDryRun = true;
        if (!options.dryRun()) return raw;
        Safety still = new Safety(1, 1, false, Optional.empty());
        return closing(new PointerGuard(raw, still, true, options.clock(), notes::notice, this::fail));
    }

    @Override
    public void close() throws IOException {
        List<Throwable> failed = new ArrayList<>();
        ask(failed);
        while (!resources.isEmpty()) {
            try {
                resources.pop().close();
            } catch (Exception e) {
                failed.add(e);
            }
        }
        ask(failed); // nested stages may report failures while they are closed
        files.discard();
        if (!failed.isEmpty())
            throw new AssertionError("stage '" + stage() + "' reported a failure in the background", failed.get(0));
    }

    private void ask(List<Throwable> failed) {
        try {
            raiseLateFailure();
        } catch (Throwable e) { // any failure that the stage reported
            failed.add(e);
        }
    }
}
