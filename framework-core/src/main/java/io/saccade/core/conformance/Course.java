package io.saccade.core.conformance;

/**
 * One way to run a stage.
 *
 * @param samples how many it gets or gives at most
 * @param workers number of its instances
 * @param failing whether a recorder after it fails in the middle
 * @param interrupted whether the run is interrupted in the middle
 */
record Course(long samples, int workers, boolean failing, boolean interrupted) {
    private static final int ENOUGH = 20;
    private static final int SEVERAL = 3;

    static final Course OPENING = new Course(0, 1, false, false);
    static final Course ORDINARY = new Course(ENOUGH, 1, false, false);
    static final Course WITH_WORKERS = new Course(ENOUGH, SEVERAL, false, false);
    static final Course FAILING = new Course(ENOUGH, 1, true, false);
    static final Course INTERRUPTED = new Course(Long.MAX_VALUE, 1, false, true);
}
