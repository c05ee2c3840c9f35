package io.saccade.plugin.tabularq;

/**
 * The state of a training between two episodes. With the settings and the seed, it determines everything that follows.
 *
 * @param results of all episodes so far
 * @param sumOfReturns over the counted episodes since the last full thousand
 * @param returns number of these episodes
 */
record TrainingState(QTable table, Results results, double sumOfReturns, long returns) {
    /** Returns the state before the first episode. */
    static TrainingState none(int states, int actions) {
        return new TrainingState(new QTable(states, actions), new Results(), 0, 0);
    }
}
