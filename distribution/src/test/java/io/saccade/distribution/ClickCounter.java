package io.saccade.distribution;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.event.MouseWheelEvent;
import javax.swing.JWindow;

/** A program with a full-screen window that prints what the mouse does in it. */
final class ClickCounter {
    static final String READY = "ready";
    /** Begins a line with button, x, y and the number of clicks in a row. */
    static final String PRESS = "press ";

    static final String RELEASE = "release ";
    /** Begins a line with the notches, down if positive. */
    static final String WHEEL = "wheel ";

    private ClickCounter() {}

    public static void main(String[] arguments) {
        EventQueue.invokeLater(ClickCounter::open);
    }

    private static void print(String kind, MouseEvent event) {
        System.out.println(kind + event.getButton() + " " + event.getXOnScreen() + " " + event.getYOnScreen() + " "
                + event.getClickCount());
    }

    private static void open() {
        JWindow window = new JWindow() {
            @Override
            public void paint(Graphics graphics) {
                graphics.setColor(Color.DARK_GRAY);
                graphics.fillRect(0, 0, getWidth(), getHeight());
                System.out.println(READY);
            }
        };
        MouseAdapter printing = new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                print(PRESS, event);
            }

            @Override
            public void mouseReleased(MouseEvent event) {
                print(RELEASE, event);
            }

            @Override
            public void mouseWheelMoved(MouseWheelEvent event) {
                System.out.println(WHEEL + event.getWheelRotation());
            }
        };
        window.addMouseListener(printing);
        window.addMouseWheelListener(printing);
        window.setBounds(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds());
        window.setVisible(true);
    }
}
