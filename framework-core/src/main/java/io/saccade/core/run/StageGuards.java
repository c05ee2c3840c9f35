package io.saccade.core.run;

import io.saccade.api.spi.Pointer;
import io.saccade.core.safety.ActuatorGuard;
import io.saccade.core.safety.PointerGuard;
import org.jspecify.annotations.Nullable;

/** The guards between an actuator and the device or pointer that it moves. Any thread. */
final class StageGuards {
    private final RunScope scope;
    private final RunStageContext context;
    private volatile boolean handlesDryRun;
    private volatile boolean guardsPointer;
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
        guardsPointer = true;
        return context.closing(new PointerGuard(
                raw,
                scope.plan().safety(),
                scope.options().dryRun(),
                context::nanoTime,
                context::notice,
                context::fail));
    }

    /** Guards an actuator after its creation, unless it acts through a guarded pointer. */
    void guardActuator() {
        if (guardsPointer) return;
        boolean dryRun = scope.options().dryRun() && !handlesDryRun;
        ActuatorGuard guard = context.closing(new ActuatorGuard(
                scope.plan().safety(), dryRun, context::nanoTime, context::notice, scope.control()::stop));
        guard.watchKey(scope.keyWatcher().get());
        actuator = guard;
    }

    /** Whether the stage may act on a sample now; always true for stages without a guard. */
    boolean mayAct() {
        ActuatorGuard guard = actuator;
        return guard == null || guard.permits();
    }
}
