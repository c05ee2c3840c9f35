package io.saccade.core.run;

import io.saccade.api.data.Key;
import io.saccade.api.data.Sample;
import io.saccade.api.spi.Capture;
import io.saccade.api.spi.CaptureRef;
import io.saccade.api.spi.Environment;
import io.saccade.api.spi.EnvironmentRef;
import io.saccade.api.spi.KeyWatcher;
import io.saccade.api.spi.Pointer;
import io.saccade.api.spi.StageContext;
import io.saccade.api.spi.Terminal;
import io.saccade.core.moment.HoldRegistry;
import io.saccade.core.plan.WantedKeys;
import io.saccade.core.road.LateFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The context of one stage, with the resources to close after it. Any thread. */
final class RunStageContext implements StageContext, AutoCloseable {
    private final String stage;
    private final Predicate<Key<?>> wanted;
    private final Predicate<Key<?>> nestedWanted;
    private final RunScope scope;
    private final StageOpener opener;
    private final StageCall call;
    private final LateFailure lateFailure;
    private final StageGuards guards;
    private final StageFiles files;
    private final StandbyDevice device;
    private final HoldRegistry holds = new HoldRegistry();
    private final System.Logger log;
    private final StageResources resources = new StageResources();

    /** @param standby whether another instance of the stage works until {@link #goOn} */
    RunStageContext(
            String stage, WantedKeys wanted, RunScope scope, StageOpener opener, StageFiles files, boolean standby) {
        this.stage = stage;
        this.wanted = wanted::contains;
        this.nestedWanted = wanted::fromNested;
        this.scope = scope;
        this.opener = opener;
        this.call = scope.watch().of(stage);
        this.lateFailure = new LateFailure();
        this.guards = new StageGuards(scope, this);
        this.files = files;
        this.device = new StandbyDevice(name -> scope.journal().device(stage, name), standby);
        this.log = System.getLogger("io.saccade.stage." + stage);
    }

    /** The context of a nested stage; its notices and failures carry the outer stage's name. */
    private RunStageContext(RunStageContext outer) {
        this.stage = outer.stage;
        this.wanted = outer.nestedWanted;
        this.nestedWanted = outer.nestedWanted;
        this.scope = outer.scope;
        this.opener = outer.opener;
        this.call = outer.call;
        this.lateFailure = outer.lateFailure;
        this.guards = new StageGuards(scope, this);
        this.files = outer.files;
        this.device = outer.device;
        this.log = outer.log;
    }

    /** The context of a stage nested in this one. */
    RunStageContext nested() {
        return new RunStageContext(this);
    }

    /** The stage works from now on. */
    void goOn() {
        device.goOn();
    }

    /** The stage is closed: its calls are not watched any more. */
    void forget() {
        scope.watch().forget(call);
    }

    /** The files of the stage. */
    StageFiles files() {
        return files;
    }

    /** The guards of an actuator. */
    StageGuards guards() {
        return guards;
    }

    /** The call of the stage that is under way. */
    StageCall call() {
        return call;
    }

    @Override
    public String stage() {
        return stage;
    }

    @Override
    public System.Logger log() {
        return log;
    }

    @Override
    public long nanoTime() {
        return scope.clock().nanoTime();
    }

    @Override
    public boolean live() {
        return scope.plan().live();
    }

    @Override
    public long seed() {
        return scope.plan().seedOf(stage);
    }

    @Override
    public boolean dryRun() {
        return guards.dryRun();
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
        return files.recording(path);
    }

    @Override
    public Path checkpoint(Path path) {
        return files.checkpoint(path);
    }

    @Override
    public Path publish(Path path) {
        return files.publish(path);
    }

    @Override
    public void afterCommit(AfterCommit action) {
        files.afterCommit(action);
    }

    @Override
    public boolean overwrites() {
        return scope.outputs().overwrites();
    }

    @Override
    public <T extends AutoCloseable> T closing(T resource) {
        resources.add(resource);
        return resource;
    }

    @Override
    public boolean wanted(Key<?> key) {
        return wanted.test(key);
    }

    @Override
    public void expect(long samples) {
        scope.journal().expect(samples);
    }

    @Override
    public void notice(String sentence) {
        scope.journal().problem(stage + ": " + sentence);
    }

    @Override
    public void show(Supplier<byte[]> jpeg) {
        scope.pictures().show(stage, jpeg);
    }

    @Override
    public void mayTake(Duration longest) {
        call.mayTake(longest.toNanos());
    }

    @Override
    public void device(String name) {
        device.tell(name);
    }

    @Override
    public void setAside(String item, String reason) {
        scope.journal().setAside(item, reason);
    }

    @Override
    public void end(String reason) {
        log.log(Level.INFO, reason);
        scope.control().stop();
    }

    @Override
    public void fail(Throwable cause) {
        lateFailure.tell(cause);
    }

    /** Throws the failure reported with {@link #fail}, once. */
    void raiseLateFailure() throws Exception {
        lateFailure.raise();
    }

    @Override
    public Sample sample(long timestampNanos) {
        return scope.samples().sample(timestampNanos, holds);
    }

    @Override
    public Capture open(CaptureRef capture) {
        return opener.open(capture, this);
    }

    @Override
    public Environment open(EnvironmentRef environment) {
        return opener.open(environment, this);
    }

    @Override
    public Terminal terminal() {
        return RunTerminal.of(scope, call);
    }

    @Override
    public Pointer guard(Pointer raw) {
        return guards.guard(raw);
    }

    @Override
    public void onKey(String key, Runnable pressed) {
        KeyWatcher watcher = scope.keyWatcher()
                .get()
                .orElseThrow(() -> new UnsupportedOperationException("No plugin can watch the keyboard."));
        closing(watcher.watch(key, pressed));
    }

    @Override
    public void onRecenter(Runnable asked) {
        scope.control().onRecenter(asked);
        this.<AutoCloseable>closing(() -> scope.control().removeRecenter(asked));
    }

    @Override
    public boolean recenter() {
        return scope.control().recenter() > 0;
    }

    /** Closes the stage's resources in reverse order; throws the first failure after all are closed. */
    @Override
    public void close() throws IOException {
        IOException failure = resources.close(stage);
        holds.reclaimed().ifPresent(this::notice);
        if (failure != null) throw failure;
    }
}
