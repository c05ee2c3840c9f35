package io.saccade.core.run;

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
import io.saccade.core.plan.WantedKeys;
import io.saccade.core.problem.Refusal;
import io.saccade.core.road.LateFailure;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.zip.CRC32;

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
    private final HoldRegistry holds = new HoldRegistry();
    private final System.Logger log;
    private final StageResources resources = new StageResources();

    RunStageContext(String stage, WantedKeys wanted, RunScope scope, StageOpener opener) {
        this.stage = stage;
        this.wanted = wanted::contains;
        this.nestedWanted = wanted::fromNested;
        this.scope = scope;
        this.opener = opener;
        this.call = scope.watch().of(stage);
        this.lateFailure = new LateFailure();
        this.guards = new StageGuards(scope, this);
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
        this.log = outer.log;
    }

    /** The context of a stage nested in this one. */
    RunStageContext nested() {
        return new RunStageContext(this);
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

    /** Mixes the pipeline's seed with the stage's name, so that the stages of one run differ. */
    @Override
    public long seed() {
        CRC32 name = new CRC32();
        name.update(stage.getBytes(StandardCharsets.UTF_8));
        return scope.plan().seed() * 0x9E3779B97F4A7C15L ^ name.getValue();
    }

    @Override
    public boolean dryRun() {
        return guards.dryRun();
    }

    @Override
    public Path input(Path path) {
        return scope.plan().inputs().input(path);
    }

    @Override
    public Path output(Path path) {
        return scope.outputs().output(path);
    }

    @Override
    public Path recording(Path path) {
        return scope.outputs().recording(path);
    }

    @Override
    public Path checkpoint(Path path) {
        return scope.outputs().checkpoint(path);
    }

    @Override
    public Path publish(Path path) {
        return scope.outputs().published(path);
    }

    @Override
    public void afterCommit(AfterCommit action) {
        scope.outputs().afterCommit(action);
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
    public void mayTake(Duration longest) {
        call.mayTake(longest.toNanos());
    }

    @Override
    public void device(String name) {
        scope.journal().device(stage, name);
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
        Terminal person = scope.options()
                .terminal()
                .orElseThrow(() -> new Refusal("stage '" + stage + "' asks the user questions, but this program has"
                        + " no terminal; use 'saccade run', or set one with RunOptions.terminal"));
        return new RunTerminal(person, scope.control(), call);
    }

    @Override
    public Pointer guard(Pointer raw) {
        return guards.guard(raw);
    }

    /** Closes the stage's resources in reverse order; throws the first failure after all are closed. */
    @Override
    public void close() throws IOException {
        IOException failure = resources.close(stage);
        holds.reclaimed().ifPresent(this::notice);
        if (failure != null) throw failure;
    }
}
