package io.saccade.plugin.tabularq;

import io.saccade.api.data.Action;
import io.saccade.api.data.Step;
import io.saccade.plugin.environments.grid.TicTacToe;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** Plays tic-tac-toe perfectly: takes a random one of the best moves. */
final class PerfectPlayer {
    private final Map<Integer, Map<Integer, Double>> values = new HashMap<>();
    private final SplittableRandom random;

    PerfectPlayer(long seed) {
        random = new SplittableRandom(seed);
        value(new ArrayList<>());
    }

    /** Returns the result of the game after these moves, from X's view. */
    private double value(List<Integer> moves) {
        TicTacToe world = new TicTacToe();
        Step step = world.reset(0);
        for (int move : moves) step = world.step(Action.of(move));
        if (step.last()) return step.reward();
        Map<Integer, Double> known = values.get(step.discrete());
        if (known == null) {
            known = new HashMap<>();
            for (int move : step.legal().stream().toArray()) {
                moves.add(move);
                known.put(move, value(moves));
                moves.remove(moves.size() - 1);
            }
            values.put(step.discrete(), known);
        }
        return best(known, step.player());
    }

    private static double best(Map<Integer, Double> moves, int player) {
        return moves.values().stream()
                .reduce(player == 0 ? Math::max : Math::min)
                .orElseThrow();
    }

    int choose(Step step) {
        Map<Integer, Double> moves = values.get(step.discrete());
        double best = best(moves, step.player());
        List<Integer> good =
                moves.keySet().stream().filter(move -> moves.get(move) == best).toList();
        return good.get(random.nextInt(good.size()));
    }
}
