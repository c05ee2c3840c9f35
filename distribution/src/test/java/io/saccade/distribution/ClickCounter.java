package io.saccade.distribution;

import java.awt.Color;
import java.awt.EventQueue;
import java.awt.Graphics;
import java.awt.GraphicsEnvironment;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import javax.swing.JWindow;

/** A program with a full-screen window that prints each mouse press it receives. */
final class ClickCounter {
    static final String READY = "ready";
    /** Begins a line with button, x and y. */
    static final String PRESS = "press ";

    private ClickCounter() {}

    public static void main(String[] arguments) {
        EventQueue.invokeLater(ClickCounter::open);
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
        window.addMouseListener(new MouseAdapter() {
            @Override
            public void mousePressed(MouseEvent event) {
                System.out.println(PRESS + event.getButton() + " " + event.getXOnScreen() + " " + event.getYOnScreen());
            }
        });
        window.setBounds(GraphicsEnvironment.getLocalGraphicsEnvironment()
                .getDefaultScreenDevice()
                .getDefaultConfiguration()
                .getBounds());
        window.setVisible(true);
    }
}
