package io.saccade.plugin.onnxgaze.drift;

import io.saccade.api.data.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Fits a correction to clicks: weighted least squares, in which clicks far off count less and less. */
final class DriftFit {
    private static final int ROUNDS = 6;
    /** Clicks that an unchanged scale is worth; they are spread over the screen. */
    private static final double SCALE_PRIOR = 4;

    private static final double SPREAD = .08;
    /** Clicks that no offset is worth. */
    private static final double OFFSET_PRIOR = .5;

    private static final double LEAST_ERROR = .01;

    private final boolean scales;

    /** @param scales whether the scale is corrected as well as the offset */
    DriftFit(boolean scales) {
        this.scales = scales;
    }

    /** @param weights one for each click, above 0 */
    Correction of(List<ClickedLook> looks, double[] weights) {
        double[] trusted = weights.clone();
        Correction fitted = Correction.NONE;
        for (int round = 0; round < ROUNDS; round++) {
            double[] x = axis(looks, trusted, Point::x);
            double[] y = axis(looks, trusted, Point::y);
            fitted = new Correction(x[0], x[1], y[0], y[1]);
            double usual = Math.max(LEAST_ERROR, median(looks, weights, fitted));
            for (int i = 0; i < trusted.length; i++) {
                double far = looks.get(i).error(fitted) / (2 * usual);
                trusted[i] = weights[i] / (1 + far * far);
            }
        }
        return fitted;
    }

    private double[] axis(List<ClickedLook> looks, double[] weights, ToDoubleFunction<Point> axis) {
        double sum = OFFSET_PRIOR;
        double from = 0;
        double off = 0;
        for (int i = 0; i < weights.length; i++) {
            double gaze = axis.applyAsDouble(looks.get(i).gaze());
            sum += weights[i];
            from += weights[i] * gaze;
            off += weights[i] * (axis.applyAsDouble(looks.get(i).place()) - gaze);
        }
        double move = off / sum;
        if (!scales) return new double[] {move, 1};
        double middle = from / (sum - OFFSET_PRIOR);
        double squares = SCALE_PRIOR * SPREAD;
        double products = 0;
        for (int i = 0; i < weights.length; i++) {
            double gaze = axis.applyAsDouble(looks.get(i).gaze()) - middle;
            double error = axis.applyAsDouble(looks.get(i).place()) - gaze - middle - move;
            squares += weights[i] * gaze * gaze;
            products += weights[i] * gaze * error;
        }
        double stretch = products / squares;
        return new double[] {move - stretch * middle, 1 + stretch};
    }

    /** The weighted median of the errors. */
    static double median(List<ClickedLook> looks, double[] weights, Correction correction) {
        double all = 0;
        for (double weight : weights) all += weight;
        List<double[]> errors = new ArrayList<>();
        for (int i = 0; i < weights.length; i++)
            errors.add(new double[] {looks.get(i).error(correction), weights[i]});
        errors.sort(Comparator.comparingDouble(error -> error[0]));
        double before = 0;
        for (double[] error : errors) {
            before += error[1];
            if (2 * before >= all) return error[0];
        }
        return 0;
    }
}
