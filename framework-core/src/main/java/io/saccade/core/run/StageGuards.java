package io.saccade.core.run;

import io.saccade.api.spi.Pointer;
import io.saccade.core.report.GuardState;
import io.saccade.core.safety.ActuatorGuard;
import io.saccade.core.safety.PointerGuard;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The guards between an actuator and the device or pointer that it moves. Any thread. */
final class StageGuards {
    private final RunScope scope;
    private final RunStageContext context;
    private volatile boolean handlesDryRun;
    private volatile @Nullable PointerGuard pointer;
    private volatile @Nullable ActuatorGuard actuator;

    StageGuards(RunScope scope, RunStageContext context) {
        this.scope = scope;
        this.context = context;
    }

    /** Whether this is a dry run. A stage that asks handles it itself, and is called also then. */
    boolean dryRun() {
        handlesDryRun = true;
        return scope.options().dryRun();
    }

    Pointer guard(Pointer raw) {
        PointerGuard guard = context.closing(new PointerGuard(
                raw,
                scope.plan().safety(),
                scope.options().dryRun(),
                context::nanoTime,
                context::notice,
                context::fail));
        pointer = guard;
        return guard;
    }

    /** Guards an actuator after its creation, unless it acts through a guarded pointer. */
    void guardActuator() {
        if (pointer != null) return;
        boolean dryRun = scope.options().dryRun() && !handlesDryRun;
        ActuatorGuard guard = context.closing(new ActuatorGuard(
                scope.plan().safety(), dryRun, context::nanoTime, context::notice, scope.control()::stop));
        guard.watchKey(scope.keyWatcher().get());
        actuator = guard;
    }

    /** What the guard of an actuator permits now; empty for other stages. Any thread. */
    Optional<GuardState> state() {
        PointerGuard moved = pointer;
        ActuatorGuard guard = actuator;
        if (moved == null && guard == null) return Optional.empty();
        if (scope.options().dryRun()) return Optional.of(GuardState.DRY_RUN);
        return Optional.ofNullable(moved).map(PointerGuard::state).or(() -> Optional.ofNullable(guard)
                .map(ActuatorGuard::state));
    }

    /** Whether the stage may act on a sample now; always true for stages without a guard. */
    boolean mayAct() {
        ActuatorGuard guard = actuator;
        return guard == null || guard.permits();
    }
}
