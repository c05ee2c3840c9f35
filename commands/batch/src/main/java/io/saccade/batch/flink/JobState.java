package io.saccade.batch.flink;

/** Flink's states of a job, as far as a batch tells them apart. */
enum JobState {
    UNDER_WAY,
    FINISHED,
    CANCELED,
    FAILED;

    static JobState of(String state) {
        return switch (state) {
            case "FINISHED" -> FINISHED;
            case "CANCELED" -> CANCELED;
            case "FAILED" -> FAILED;
            default -> UNDER_WAY;
        };
    }

    boolean isOver() {
        return this != UNDER_WAY;
    }
}
