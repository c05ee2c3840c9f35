package io.saccade.plugin.wav2lip.films;

import java.util.List;

/**
 * Compares a dubbed film with its original.
 *
 * @param ring mean difference in a ring of 8 pixels at both sides of the edge of what was drawn, in levels
 * @param step gradient across that edge, relative to the original's
 * @param flicker change from frame to frame in the ring, relative to the original's
 * @param inside mean difference where something was drawn
 * @param outside pixels that changed outside the face; -1 if the face is not known
 */
public record BlendMeasures(double ring, double step, double flicker, double inside, long outside) {
    private static final int RING = 8;

    /** @param skin the pixels of face and neck in each frame; empty if they are not known */
    public static BlendMeasures of(Talker original, Talker dubbed, List<boolean[]> skin) {
        int width = original.width();
        int height = original.height();
        int plane = width * height;
        double ring = 0;
        double stepNew = 0;
        double stepOld = 0;
        double changeNew = 0;
        double changeOld = 0;
        double inside = 0;
        long insideCount = 0;
        long ringCount = 0;
        long outside = skin.isEmpty() ? -1 : 0;
        for (int i = 0; i < original.pixels().size(); i++) {
            byte[] old = original.pixels().get(i);
            byte[] drawn = dubbed.pixels().get(i);
            boolean[] changed = new boolean[plane];
            for (int p = 0; p < plane; p++) {
                changed[p] = levels(old, drawn, p) > 0;
                if (!changed[p]) continue;
                inside += levels(old, drawn, p);
                insideCount++;
                if (!skin.isEmpty() && !skin.get(i)[p]) outside++;
            }
            boolean[] mask = grown(grown(changed, width, height, 3, true), width, height, 3, false);
            boolean[] wide = grown(mask, width, height, RING, true);
            boolean[] narrow = grown(mask, width, height, RING, false);
            boolean[] edgeWide = grown(mask, width, height, 1, true);
            boolean[] edgeNarrow = grown(mask, width, height, 1, false);
            for (int p = 0; p < plane; p++) {
                if (edgeWide[p] && !edgeNarrow[p]) {
                    stepNew += gradient(drawn, p, width, plane);
                    stepOld += gradient(old, p, width, plane);
                }
                if (!wide[p] || narrow[p]) continue;
                ring += levels(old, drawn, p);
                ringCount++;
                if (i == 0) continue;
                changeNew += levels(drawn, dubbed.pixels().get(i - 1), p);
                changeOld += levels(old, original.pixels().get(i - 1), p);
            }
        }
        return new BlendMeasures(
                ring / ringCount, stepNew / stepOld, changeNew / changeOld, inside / insideCount, outside);
    }

    private static double levels(byte[] one, byte[] other, int pixel) {
        int sum = 0;
        for (int c = 3 * pixel; c < 3 * pixel + 3; c++) sum += Math.abs((one[c] & 0xff) - (other[c] & 0xff));
        return sum / 3.0;
    }

    private static double gradient(byte[] picture, int pixel, int width, int plane) {
        if (pixel % width == 0 || pixel < width || pixel >= plane) return 0;
        double sum = 0;
        for (int c = 0; c < 3; c++) {
            int here = picture[3 * pixel + c] & 0xff;
            sum += Math.abs(here - (picture[3 * (pixel - 1) + c] & 0xff));
            sum += Math.abs(here - (picture[3 * (pixel - width) + c] & 0xff));
        }
        return sum;
    }

    /** Grows an area by some pixels in both directions, or shrinks it. */
    private static boolean[] grown(boolean[] area, int width, int height, int by, boolean growing) {
        boolean[] rows = new boolean[area.length];
        boolean[] all = new boolean[area.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean value = !growing;
                for (int i = Math.max(0, x - by); i <= Math.min(width - 1, x + by) && value != growing; i++) {
                    value = area[y * width + i];
                }
                rows[y * width + x] = value;
            }
        }
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                boolean value = !growing;
                for (int i = Math.max(0, y - by); i <= Math.min(height - 1, y + by) && value != growing; i++) {
                    value = rows[i * width + x];
                }
                all[y * width + x] = value;
            }
        }
        return all;
    }
}
