package io.saccade.plugin.environments.control;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;

/** Draws two hills as a line, the flag and the car. */
final class MountainCarPicture extends ControlPicture {
    private static final Color WHEEL = new Color(128, 128, 128);
    private static final Color CLOTH = new Color(204, 204, 0);
    private static final double SCALE = WIDTH / (MountainCar.RIGHT_EDGE - MountainCar.LEFT_EDGE);
    private static final int POINTS = 100;
    private static final double CAR_WIDTH = 40;
    private static final double CAR_HEIGHT = 20;
    private static final double WHEEL_RADIUS = 8;
    private static final double CLEARANCE = 10;
    private static final double FLAG_POLE = 50;

    private final MountainCar world;

    MountainCarPicture(MountainCar world) {
        super(30);
        this.world = world;
    }

    @Override
    protected void scenery(Graphics2D graphics) {
        Path2D hills = new Path2D.Double();
        for (int i = 0; i < POINTS; i++) {
            double at = MountainCar.LEFT_EDGE + i * (MountainCar.RIGHT_EDGE - MountainCar.LEFT_EDGE) / (POINTS - 1);
            if (i == 0) hills.moveTo(x(at), y(at));
            else hills.lineTo(x(at), y(at));
        }
        graphics.setColor(Color.BLACK);
        graphics.setStroke(new BasicStroke(1));
        graphics.draw(hills);
    }

    /** Draws the flag in front of the car, as the original does. */
    @Override
    protected void paint(Graphics2D graphics) {
        car(graphics);
        double x = Math.floor(x(MountainCar.FLAG));
        double top = Math.floor(y(MountainCar.FLAG)) + FLAG_POLE;
        graphics.setColor(Color.BLACK);
        fillBox(graphics, x, top, -.5, -FLAG_POLE, .5, 0, 0);
        graphics.setColor(CLOTH);
        Path2D cloth = new Path2D.Double();
        cloth.moveTo(x, top);
        cloth.lineTo(x, top - 10);
        cloth.lineTo(x + 25, top - 5);
        cloth.closePath();
        graphics.fill(cloth);
    }

    private void car(Graphics2D graphics) {
        double slope = Math.cos(3 * world.position());
        double x = x(world.position());
        double y = y(world.position()) + CLEARANCE;
        graphics.setColor(Color.BLACK);
        fillBox(graphics, x, y, -CAR_WIDTH / 2, 0, CAR_WIDTH / 2, CAR_HEIGHT, slope);
        graphics.setColor(WHEEL);
        for (int side = -1; side <= 1; side += 2) {
            double along = side * CAR_WIDTH / 4;
            fillDisc(graphics, x + along * Math.cos(slope), y + along * Math.sin(slope), WHEEL_RADIUS);
        }
    }

    private static double x(double position) {
        return (position - MountainCar.LEFT_EDGE) * SCALE;
    }

    private static double y(double position) {
        return MountainCar.height(position) * SCALE;
    }
}
