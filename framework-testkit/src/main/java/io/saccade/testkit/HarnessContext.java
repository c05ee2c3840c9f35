package io.saccade.testkit;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.files.PartialName;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.Terminal;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.moment.SampleFactory;
import io.saccade.core.road.LateFailure;
import io.saccade.core.safety.PointerGuard;
import io.saccade.core.safety.Safety;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.LongSupplier;

/** The context of a stage under test. It uses plain files and no guard, and keeps everything that the stage reports. */
final class HarnessContext implements StageContext, AutoCloseable {
    private final String stage;
    private final SampleFactory samples;
    private final Path folder;
    private final LongSupplier clock;
    private final long seed;
    private final boolean dryRun;
    private final boolean live;
    private final Set<Key<?>> unwanted;
    private final ScriptedTerminal person;
    private final Deque<AutoCloseable> resources = new ArrayDeque<>();
    private final Map<Path, Path> outputs = new LinkedHashMap<>();
    private final List<String> notices = new CopyOnWriteArrayList<>();
    private final List<String> setAside = new CopyOnWriteArrayList<>();
    private final LateFailure lateFailure = new LateFailure();
    private final List<AfterCommit> afterCommit = new CopyOnWriteArrayList<>();
    private final HoldRegistry holds = new HoldRegistry();
    private volatile long expected = -1;
    private volatile Optional<String> ended = Optional.empty();
    private volatile Optional<String> device = Optional.empty();
    private volatile Optional<Duration> longestCall = Optional.empty();
    private volatile boolean madeSamples;
    private volatile boolean handlesDryRun;

    HarnessContext(
            String stage,
            SampleFactory samples,
            Path folder,
            LongSupplier clock,
            long seed,
            boolean dryRun,
            boolean live,
            Set<Key<?>> unwanted,
            ScriptedTerminal person) {
        this.stage = stage;
        this.samples = samples;
        this.folder = folder;
        this.clock = clock;
        this.seed = seed;
        this.dryRun = dryRun;
        this.live = live;
        this.unwanted = unwanted;
        this.person = person;
    }

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public System.Logger log() {
        return System.getLogger("io.saccade.stage." + stage);
    }

    @Override
    public long nanoTime() {
        return clock.getAsLong();
    }

    @Override
    public long seed() {
        return seed;
    }

    @Override
    public boolean dryRun() {
        handlesDryRun = true;
        return dryRun;
    }

    @Override
    public boolean live() {
        return live;
    }

    /** Whether to call an actuator: in a dry run only if it handles that itself. */
    boolean mayAct() {
        return !dryRun || handlesDryRun;
    }

    @Override
    public Path input(Path path) {
        Path input = folder.resolve(path);
        if (!Files.exists(input)) throw new IllegalArgumentException("there is no " + input);
        return input;
    }

    @Override
    public Path output(Path path) {
        Path output = folder.resolve(path);
        Path beside = PartialName.beside(output);
        outputs.put(beside, output);
        return beside;
    }

    @Override
    public Path recording(Path path) {
        return folder.resolve(path);
    }

    @Override
    public Path publish(Path path) {
        return folder.resolve(path);
    }

    @Override
    public Path checkpoint(Path path) {
        return folder.resolve(path);
    }

    void commit() throws Exception {
        outputs.forEach((beside, output) -> {
            if (!Files.exists(beside)) return; // the stage wrote no output
            try {
                Files.move(beside, output, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        outputs.clear();
        Exception failure = null;
        for (AfterCommit action : afterCommit) {
            try {
                action.run();
            } catch (Exception e) {
                if (failure == null) failure = e;
                else failure.addSuppressed(e);
            }
        }
        if (failure != null) throw failure;
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
        return !unwanted.contains(key);
    }

    @Override
    public void expect(long count) {
        expected = count;
    }

    long expected() {
        return expected;
    }

    @Override
    public void notice(String sentence) {
        notices.add(sentence);
    }

    List<String> notices() {
        return List.copyOf(notices);
    }

    @Override
    public void mayTake(Duration longest) {
        longestCall = Optional.of(longest);
    }

    /** How long a call may take, as declared by the stage. */
    Optional<Duration> longestCall() {
        return longestCall;
    }

    @Override
    public void device(String name) {
        device = Optional.of(name);
    }

    /** The compute device that the stage reported. */
    Optional<String> device() {
        return device;
    }

    @Override
    public void setAside(String item, String reason) {
        setAside.add(item + ": " + reason);
    }

    List<String> setAsideItems() {
        return List.copyOf(setAside);
    }

    @Override
    public void end(String reason) {
        ended = Optional.of(reason);
    }

    /** Why the stage asked the run to end. */
    Optional<String> ended() {
        return ended;
    }

    @Override
    public void fail(Throwable cause) {
        lateFailure.tell(cause);
    }

    /** Throws the failure that the stage, or a nested one, reported since the last call. */
    void raiseLateFailure() throws Exception {
        lateFailure.raise();
    }

    @Override
    public void afterCommit(AfterCommit action) {
        afterCommit.add(action);
    }

    /** The registry of the stage's holds. */
    HoldRegistry holds() {
        return holds;
    }

    @Override
    public Sample sample(long timestampNanos) {
        madeSamples = true;
        return samples.sample(timestampNanos, holds);
    }

    /** Whether the stage creates samples, like a source; samples it created ahead are no leak. */
    boolean madeSamples() {
        return madeSamples;
    }

    @Override
    public Capture open(CaptureRef capture) {
        if (!(capture instanceof HarnessCapture<?> nested)) {
            throw new IllegalArgumentException("make the capture with StageHarness.capture");
        }
        return opened(nested::open);
    }

    private <T> T opened(Opening<T> opening) {
        try {
            return opening.open(this);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private interface Opening<T> {
        T open(StageContext context) throws Exception;
    }

    @Override
    public Environment open(EnvironmentRef environment) {
        if (!(environment instanceof HarnessEnvironment<?> nested)) {
            throw new IllegalArgumentException("make the environment with StageHarness.environment");
        }
        return opened(nested::open);
    }

    @Override
    public Terminal terminal() {
        return person;
    }

    /** What the stage said and asked at the terminal. */
    List<String> said() {
        return person.said();
    }

    @Override
    public Pointer guard(Pointer raw) {
        handlesDryRun = true;
        if (!dryRun) return raw;
        Safety still = new Safety(1, 1, false, Optional.empty());
        return closing(new PointerGuard(raw, still, true, clock, notices::add, this::fail));
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
        for (Path beside : outputs.keySet()) Files.deleteIfExists(beside);
        if (!failed.isEmpty())
            throw new AssertionError("stage '" + stage + "' reported a failure in the background", failed.get(0));
    }

    private void ask(List<Throwable> failed) {
        try {
            raiseLateFailure();
        } catch (Throwable e) { // any failure that the stage reported
            failed.add(e);
        }
    }
}
