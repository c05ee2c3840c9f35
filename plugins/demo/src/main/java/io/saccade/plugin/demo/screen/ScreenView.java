package io.saccade.plugin.demo.screen;

import io.saccade.api.data.Point;
import io.saccade.api.data.Region;
import java.awt.AWTException;
import java.awt.GraphicsDevice;
import java.awt.GraphicsEnvironment;
import java.awt.MouseInfo;
import java.awt.PointerInfo;
import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Sees the primary screen as its pixels, and nothing else of the program: the target of the pointing test and the frame of
 * the magnifier, by their colours.
 */
public final class ScreenView {
    private static final int TARGET = 0xffb03b;
    private static final int FRAME = 0xff8c00;
    /** Of each colour; smooth edges are mixtures, and no part of anything. */
    private static final int TOLERANCE = 6;
    /** Every third pixel: the smallest target has eight of them in a row. */
    private static final int STEP = 3;
    /** A frame is larger than the ring that shows a dwell, which has its colour. */
    private static final int LEAST_FRAME = 150;

    private final Robot robot;
    private final Rectangle screen;

    /** @throws IllegalStateException without a display */
    public ScreenView() {
        try {
            GraphicsDevice device =
                    GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
            robot = new Robot(device);
            screen = device.getDefaultConfiguration().getBounds();
        } catch (AWTException e) {
            throw new IllegalStateException("the drawn person can't see a screen here: " + e.getMessage(), e);
        }
    }

    int width() {
        return screen.width;
    }

    int height() {
        return screen.height;
    }

    /** Looks. */
    Sight look() {
        BufferedImage picture = robot.createScreenCapture(screen);
        int[] row = new int[screen.width];
        Spot target = new Spot();
        Spot frame = new Spot();
        for (int y = 0; y < screen.height; y += STEP) {
            picture.getRGB(0, y, screen.width, 1, row, 0, screen.width);
            for (int x = 0; x < screen.width; x += STEP) {
                if (isNear(row[x], TARGET)) target.add(x, y);
                else if (isNear(row[x], FRAME)) frame.add(x, y);
            }
        }
        return new Sight(target.centre(), target.radius(), pointer(), frame.box());
    }

    private static boolean isNear(int pixel, int colour) {
        for (int shift = 0; shift <= 16; shift += 8) {
            if (Math.abs((pixel >> shift & 0xff) - (colour >> shift & 0xff)) > TOLERANCE) return false;
        }
        return true;
    }

    private Point pointer() {
        PointerInfo info = MouseInfo.getPointerInfo();
        if (info == null) return new Point(screen.width / 2., screen.height / 2.);
        return new Point(info.getLocation().x - screen.x, info.getLocation().y - screen.y);
    }

    /** Pixels of one colour. */
    private static final class Spot {
        private long sumX;
        private long sumY;
        private int count;
        private int left = Integer.MAX_VALUE;
        private int right;
        private int top = Integer.MAX_VALUE;
        private int bottom;

        void add(int x, int y) {
            sumX += x;
            sumY += y;
            count++;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = y;
        }

        Optional<Point> centre() {
            return count == 0 ? Optional.empty() : Optional.of(new Point((double) sumX / count, (double) sumY / count));
        }

        double radius() {
            return STEP * Math.sqrt(count / Math.PI);
        }

        Optional<Region> box() {
            if (count == 0 || right - left < LEAST_FRAME || bottom - top < LEAST_FRAME) return Optional.empty();
            return Optional.of(new Region(left, top, right - left, bottom - top));
        }
    }
}
