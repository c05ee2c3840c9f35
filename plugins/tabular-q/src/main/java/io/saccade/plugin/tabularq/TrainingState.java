package io.saccade.plugin.tabularq;

/**
 * What a training is made of between two episodes; with the settings and the seed it decides all that comes.
 *
 * @param results of all episodes so far
 * @param sumOfReturns of the episodes that count since the last full thousand
 * @param returns how many those are
 */
record TrainingState(QTable table, Results results, double sumOfReturns, long returns) {
    /** The first episode is yet to come. */
    static TrainingState none(int states, int actions) {
        return new TrainingState(new QTable(states, actions), new Results(), 0, 0);
    }
}
