package io.saccade.plugin.bytedeco.film;

/** Frame rate as a fraction. Users write 29.97 for 30000/1001, and players expect the latter. */
record FrameRate(int numerator, int denominator) {
    private static final int NTSC_NUMERATOR = 1000;
    private static final int NTSC_DENOMINATOR = 1001;

    /** Relative tolerance: 23.976 differs from 24000/1001 by a millionth, whole numbers by a thousandth. */
    private static final double TOLERANCE = 1e-5;

    static FrameRate of(double perSecond) {
        int whole = (int) Math.round(perSecond * NTSC_DENOMINATOR / NTSC_NUMERATOR);
        double ntsc = (double) whole * NTSC_NUMERATOR / NTSC_DENOMINATOR;
        return whole > 0 && Math.abs(perSecond - ntsc) < TOLERANCE * perSecond
                ? new FrameRate(whole * NTSC_NUMERATOR, NTSC_DENOMINATOR)
                : new FrameRate((int) Math.round(perSecond * NTSC_NUMERATOR), NTSC_NUMERATOR);
    }

    /** Time of a picture, counted from 0, in ticks. */
    long ticks(long picture, int ticksPerSecond) {
        return Math.round((double) picture * denominator * ticksPerSecond / numerator);
    }
}
