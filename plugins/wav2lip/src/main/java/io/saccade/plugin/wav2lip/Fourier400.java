package io.saccade.plugin.wav2lip;

/**
 * The Fourier transform of 400 complex numbers, in steps of 4, 5, 4 and 5 (Stockham's order, which needs no sorting
 * after). Own code because of its speed: JTransforms takes 1.7 times as long for this length, and FFmpeg, which is
 * made for powers of two, 3.5 times. One thread.
 */
final class Fourier400 {
    private static final int LENGTH = 400;
    private static final int[] RADICES = {4, 5, 4, 5};

    /** e^(-2 pi i k / 400). */
    private static final double[] TURN_RE = new double[LENGTH];

    private static final double[] TURN_IM = new double[LENGTH];

    static {
        for (int k = 0; k < LENGTH; k++) {
            TURN_RE[k] = Math.cos(2 * Math.PI * k / LENGTH);
            TURN_IM[k] = -Math.sin(2 * Math.PI * k / LENGTH);
        }
    }

    private static final double COS_1 = Math.cos(2 * Math.PI / 5);
    private static final double COS_2 = Math.cos(4 * Math.PI / 5);
    private static final double SIN_1 = Math.sin(2 * Math.PI / 5);
    private static final double SIN_2 = Math.sin(4 * Math.PI / 5);

    private double[] re = new double[LENGTH];
    private double[] im = new double[LENGTH];
    private double[] spareRe = new double[LENGTH];
    private double[] spareIm = new double[LENGTH];

    /** The numbers' real parts, to be written before {@link #transform} and read after it: another array each time. */
    double[] real() {
        return re;
    }

    /** The same for the imaginary parts. */
    double[] imaginary() {
        return im;
    }

    /** Puts the transform in place of the numbers. */
    void transform() {
        int stride = 1;
        for (int radix : RADICES) {
            for (int turn = 0; turn < LENGTH / radix; turn += stride) {
                if (radix == 4) byFour(re, im, spareRe, spareIm, turn, stride);
                else byFive(re, im, spareRe, spareIm, turn, stride);
            }
            stride *= radix;
            swap();
        }
    }

    private void swap() {
        double[] swapped = re;
        re = spareRe;
        spareRe = swapped;
        swapped = im;
        im = spareIm;
        spareIm = swapped;
    }

    private static void byFour(double[] re, double[] im, double[] toRe, double[] toIm, int turn, int stride) {
        int apart = LENGTH / 4;
        for (int a = turn, to = 4 * turn; a < turn + stride; a++, to++) {
            int b = a + apart;
            int c = b + apart;
            int d = c + apart;
            double sumRe = re[a] + re[c];
            double sumIm = im[a] + im[c];
            double differenceRe = re[a] - re[c];
            double differenceIm = im[a] - im[c];
            double otherRe = re[b] + re[d];
            double otherIm = im[b] + im[d];
            double turnedRe = im[b] - im[d];
            double turnedIm = re[d] - re[b];
            toRe[to] = sumRe + otherRe;
            toIm[to] = sumIm + otherIm;
            put(toRe, toIm, to + stride, turn, differenceRe + turnedRe, differenceIm + turnedIm);
            put(toRe, toIm, to + 2 * stride, 2 * turn, sumRe - otherRe, sumIm - otherIm);
            put(toRe, toIm, to + 3 * stride, 3 * turn, differenceRe - turnedRe, differenceIm - turnedIm);
        }
    }

    private static void byFive(double[] re, double[] im, double[] toRe, double[] toIm, int turn, int stride) {
        int apart = LENGTH / 5;
        for (int a = turn, to = 5 * turn; a < turn + stride; a++, to++) {
            int b = a + apart;
            int c = b + apart;
            int d = c + apart;
            int e = d + apart;
            double outerRe = re[b] + re[e];
            double outerIm = im[b] + im[e];
            double innerRe = re[c] + re[d];
            double innerIm = im[c] + im[d];
            double acrossRe = im[b] - im[e];
            double acrossIm = re[e] - re[b];
            double withinRe = im[c] - im[d];
            double withinIm = re[d] - re[c];
            double x = re[a] + COS_1 * outerRe + COS_2 * innerRe;
            double y = im[a] + COS_1 * outerIm + COS_2 * innerIm;
            double u = SIN_1 * acrossRe + SIN_2 * withinRe;
            double v = SIN_1 * acrossIm + SIN_2 * withinIm;
            toRe[to] = re[a] + outerRe + innerRe;
            toIm[to] = im[a] + outerIm + innerIm;
            put(toRe, toIm, to + stride, turn, x + u, y + v);
            put(toRe, toIm, to + 4 * stride, 4 * turn, x - u, y - v);
            x = re[a] + COS_2 * outerRe + COS_1 * innerRe;
            y = im[a] + COS_2 * outerIm + COS_1 * innerIm;
            u = SIN_2 * acrossRe - SIN_1 * withinRe;
            v = SIN_2 * acrossIm - SIN_1 * withinIm;
            put(toRe, toIm, to + 2 * stride, 2 * turn, x + u, y + v);
            put(toRe, toIm, to + 3 * stride, 3 * turn, x - u, y - v);
        }
    }

    /** Turns a number by so many 400ths of a circle and puts it there. */
    private static void put(double[] toRe, double[] toIm, int place, int turn, double re, double im) {
        double c = TURN_RE[turn];
        double s = TURN_IM[turn];
        toRe[place] = re * c - im * s;
        toIm[place] = re * s + im * c;
    }
}
