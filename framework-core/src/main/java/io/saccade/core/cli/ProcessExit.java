package io.saccade.core.cli;

import java.util.Map;
import java.util.Optional;

/**
 * Who ends the process by {@code System.exit}, while it ends.
 *
 * @param thread that called it
 * @param place in the code, such as {@code org.acme.Stage.record(Stage.java:20)}
 */
record ProcessExit(Thread thread, String place) {
    /** Empty where a signal ends the process, or its last thread has ended. */
    static Optional<ProcessExit> underWay() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(ProcessExit::of)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<ProcessExit> of(Map.Entry<Thread, StackTraceElement[]> running) {
        StackTraceElement[] stack = running.getValue();
        for (int i = 0; i + 1 < stack.length; i++) {
            if (isExit(stack[i]) && !isExit(stack[i + 1])) {
                return Optional.of(new ProcessExit(running.getKey(), stack[i + 1].toString()));
            }
        }
        return Optional.empty();
    }

    private static boolean isExit(StackTraceElement frame) {
        boolean runtime = frame.getClassName().equals("java.lang.System")
                || frame.getClassName().equals("java.lang.Runtime");
        return runtime && frame.getMethodName().equals("exit");
    }
}
