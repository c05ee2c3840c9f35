package io.saccade.core.run;

import io.saccade.core.road.Interruptions;
import io.saccade.core.road.StageFailure;
import io.saccade.core.road.Task;

/** A thread of the road. A failure of the thread ends the run. */
final class RoadThread extends Thread {
    private final String stages;
    private final Task task;
    private final RunControl control;

    RoadThread(String name, Task task, RunControl control) {
        super("saccade-" + name);
        this.stages = name;
        this.task = task;
        this.control = control;
        setDaemon(true); // a stage stuck in a native call must not keep the process alive
    }

    /** The name of the stage it calls, or of the source or the models. */
    String stages() {
        return stages;
    }

    @Override
    public void run() {
        try {
            task.run();
        } catch (InterruptedException e) {
            if (control.givingUp()) return;
            control.fail(new StageFailure(getName(), -1, new IllegalStateException("interrupted by another failure")));
        } catch (Throwable e) { // every end of a thread must reach the report
            if (control.givingUp() && Interruptions.caused(e)) return;
            control.fail(e);
        }
    }
}
