package io.saccade.cli;

import java.util.Map;
import java.util.Optional;

/**
 * The caller of {@code System.exit}, while the process ends.
 *
 * @param thread that called it
 * @param place of the call, such as {@code org.acme.Stage.record(Stage.java:20)}
 */
record ProcessExit(Thread thread, String place) {
    /** Empty if a signal ends the process, or its last thread has ended. */
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
