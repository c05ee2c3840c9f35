package io.saccade.plugin.environments.control;

import java.awt.Color;
import java.awt.Graphics2D;

/** Draws a cart on a rail and its pole. */
final class CartPolePicture extends ControlPicture {
    private static final Color POLE = new Color(202, 152, 101);
    private static final Color AXLE = new Color(129, 132, 203);
    private static final double SCALE = WIDTH / (2 * CartPole.EDGE);
    private static final double RAIL = 100;
    private static final double CART_WIDTH = 50;
    private static final double CART_HEIGHT = 30;
    private static final double POLE_WIDTH = 10;
    private static final double POLE_LENGTH = SCALE * 2 * CartPole.HALF_POLE;

    private final CartPole world;

    CartPolePicture(CartPole world) {
        super(50);
        this.world = world;
    }

    @Override
    protected void scenery(Graphics2D graphics) {
        graphics.setColor(Color.BLACK);
        fillBox(graphics, WIDTH / 2., RAIL, -WIDTH, -.5, WIDTH, .5, 0);
    }

    @Override
    protected void paint(Graphics2D graphics) {
        double x = world.position() * SCALE + WIDTH / 2.;
        double axle = RAIL + CART_HEIGHT / 4;
        double half = POLE_WIDTH / 2;
        graphics.setColor(Color.BLACK);
        fillBox(graphics, x, RAIL, -CART_WIDTH / 2, -CART_HEIGHT / 2, CART_WIDTH / 2, CART_HEIGHT / 2, 0);
        graphics.setColor(POLE);
        fillBox(graphics, x, axle, -half, -half, half, POLE_LENGTH - half, -world.angle());
        graphics.setColor(AXLE);
        fillDisc(graphics, x, axle, half);
    }
}
