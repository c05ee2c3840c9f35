package io.saccade.plugin.environments.grid;

import io.saccade.plugin.environments.world.LakeMap;
import java.util.ArrayList;
import java.util.List;

/** The transition table of a frozen lake, in Gymnasium's order and with its rounding. */
final class LakeTransitions {
    static final int ACTIONS = 4;
    private static final double INTENDED = 1. / 3.;
    private static final double SLIPPED = (1 - INTENDED) / 2;
    private static final int[] ROW_MOVES = {0, 1, 0, -1};
    private static final int[] COLUMN_MOVES = {-1, 0, 1, 0};

    private final LakeMap map;
    private final boolean slippery;
    private final List<List<Transition>> table = new ArrayList<>();

    LakeTransitions(LakeMap map, boolean slippery) {
        this.map = map;
        this.slippery = slippery;
        for (int state = 0; state < map.states(); state++) {
            for (int action = 0; action < ACTIONS; action++) table.add(outcomes(state, action));
        }
    }

    List<Transition> of(int state, int action) {
        return table.get(state * ACTIONS + action);
    }

    private List<Transition> outcomes(int state, int action) {
        if (map.ends(state)) return List.of(new Transition(1, state, 0, true));
        if (!slippery) return List.of(moved(1, state, action));
        return List.of(
                moved(SLIPPED, state, (action + ACTIONS - 1) % ACTIONS),
                moved(INTENDED, state, action),
                moved(SLIPPED, state, (action + 1) % ACTIONS));
    }

    private Transition moved(double probability, int state, int direction) {
        int row = clip(state / map.columns() + ROW_MOVES[direction], map.rows());
        int column = clip(state % map.columns() + COLUMN_MOVES[direction], map.columns());
        int next = row * map.columns() + column;
        return new Transition(probability, next, map.at(next) == 'G' ? 1 : 0, map.ends(next));
    }

    private static int clip(int place, int count) {
        return Math.min(Math.max(place, 0), count - 1);
    }
}
