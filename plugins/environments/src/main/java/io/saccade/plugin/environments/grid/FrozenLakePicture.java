package io.saccade.plugin.environments.grid;

import io.saccade.plugin.environments.world.LakeMap;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;

/** Draws ice with holes, the start, the goal, and a walker whose scarf points away from the last direction. */
final class FrozenLakePicture extends GridPicture {
    private static final int CELL = 64;
    private static final Color ICE = new Color(219, 234, 246);
    private static final Color GLINT = new Color(242, 248, 253);
    private static final Color EDGE = new Color(180, 200, 230);
    private static final Color WATER = new Color(52, 92, 140);
    private static final Color RIM = new Color(144, 178, 214);
    private static final Color WOOD = new Color(150, 104, 62);
    private static final Color PARCEL = new Color(198, 56, 62);
    private static final Color RIBBON = new Color(250, 214, 92);
    private static final Color COAT = new Color(38, 122, 74);
    private static final Color SKIN = new Color(244, 206, 174);
    private static final Color SCARF = new Color(214, 64, 58);
    private static final int[] HEADING_X = {-1, 0, 1, 0};
    private static final int[] HEADING_Y = {0, 1, 0, -1};

    private final FrozenLake world;
    private final LakeMap map;

    FrozenLakePicture(FrozenLake world, LakeMap map) {
        super(map.rows(), map.columns(), CELL, 4);
        this.world = world;
        this.map = map;
    }

    @Override
    protected void scenery(Graphics2D graphics) {
        for (int place = 0; place < places(); place++) place(graphics, left(place), top(place), map.at(place));
    }

    private static void place(Graphics2D graphics, int x, int y, char what) {
        graphics.setColor(ICE);
        graphics.fillRect(x, y, CELL, CELL);
        graphics.setColor(GLINT);
        graphics.setStroke(new BasicStroke(3));
        graphics.drawLine(x + 12, y + 24, x + 24, y + 12);
        graphics.drawLine(x + 40, y + 54, x + 54, y + 40);
        if (what == 'H') hole(graphics, x, y, WATER);
        if (what == 'S') start(graphics, x, y);
        if (what == 'G') goal(graphics, x, y);
        graphics.setColor(EDGE);
        graphics.setStroke(new BasicStroke(1));
        graphics.drawRect(x, y, CELL - 1, CELL - 1);
    }

    private static void hole(Graphics2D graphics, int x, int y, Color water) {
        graphics.setColor(RIM);
        graphics.fillOval(x + 8, y + 12, 48, 42);
        graphics.setColor(water);
        graphics.fillOval(x + 12, y + 17, 40, 34);
    }

    private static void start(Graphics2D graphics, int x, int y) {
        graphics.setColor(WOOD);
        graphics.fillRect(x + 16, y + 40, 32, 6);
        graphics.fillRect(x + 19, y + 46, 5, 10);
        graphics.fillRect(x + 40, y + 46, 5, 10);
    }

    private static void goal(Graphics2D graphics, int x, int y) {
        graphics.setColor(PARCEL);
        graphics.fillRect(x + 14, y + 22, 36, 32);
        graphics.setColor(RIBBON);
        graphics.fillRect(x + 29, y + 22, 6, 32);
        graphics.fillOval(x + 20, y + 13, 12, 10);
        graphics.fillOval(x + 32, y + 13, 12, 10);
    }

    @Override
    protected void paint(Graphics2D graphics) {
        int x = left(world.state());
        int y = top(world.state());
        if (map.at(world.state()) == 'H') broken(graphics, x, y);
        else walker(graphics, x, y, HEADING_X[world.lastAction()], HEADING_Y[world.lastAction()]);
    }

    private static void broken(Graphics2D graphics, int x, int y) {
        hole(graphics, x, y, WATER.darker());
        graphics.setColor(SCARF);
        graphics.fillOval(x + 26, y + 28, 14, 10);
        graphics.setColor(RIM);
        graphics.drawLine(x + 4, y + 8, x + 16, y + 22);
        graphics.drawLine(x + 60, y + 10, x + 48, y + 24);
        graphics.drawLine(x + 34, y + 62, x + 32, y + 50);
    }

    private static void walker(Graphics2D graphics, int x, int y, int headingX, int headingY) {
        graphics.setColor(COAT);
        graphics.fillRoundRect(x + 20, y + 30, 24, 26, 14, 14);
        graphics.setColor(SCARF);
        graphics.fillRect(x + 22, y + 29, 20, 5);
        graphics.fillOval(x + 28 - 12 * headingX, y + 29 - 6 * headingY, 10, 6);
        graphics.setColor(SKIN);
        graphics.fillOval(x + 23, y + 12, 18, 18);
        graphics.setColor(Color.DARK_GRAY);
        if (headingY >= 0) eyes(graphics, x + 30 + 4 * headingX, y + 19 + 2 * headingY);
        graphics.setColor(COAT);
        graphics.fillArc(x + 22, y + 8, 20, 18, 0, 180);
    }

    private static void eyes(Graphics2D graphics, int x, int y) {
        graphics.fillOval(x - 3, y, 3, 4);
        graphics.fillOval(x + 3, y, 3, 4);
    }
}
