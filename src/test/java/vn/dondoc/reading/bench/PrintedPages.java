package vn.dondoc.reading.bench;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Sets a text as an Office prints it, in 13 points on A4, into pictures of its pages. */
public final class PrintedPages {

    private static final double INCHES_WIDE = 8.27;
    private static final double INCHES_HIGH = 11.69;

    private final int dpi;
    private final Font font;
    private final List<BufferedImage> pages = new ArrayList<>();
    private Graphics2D pen;
    private int y;

    private PrintedPages(int dpi) {
        this.dpi = dpi;
        this.font = serif().deriveFont((float) (13.0 * dpi / 72));
        this.pen = newPage();
    }

    public static List<BufferedImage> of(String text, int dpi) {
        PrintedPages printed = new PrintedPages(dpi);
        text.lines().filter(line -> !line.isBlank()).forEach(printed::paragraph);
        return printed.pages;
    }

    static Font serif() {
        try (var in = PrintedPages.class.getResourceAsStream(
                "/com/mpobjects/jasperreports/fonts/liberation/LiberationSerif-Regular.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException missing) {
            throw new IllegalStateException("The font of the reports is missing", missing);
        }
    }

    private Graphics2D newPage() {
        BufferedImage page =
                new BufferedImage((int) (INCHES_WIDE * dpi), (int) (INCHES_HIGH * dpi), BufferedImage.TYPE_INT_RGB);
        pages.add(page);
        Graphics2D fresh = page.createGraphics();
        fresh.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        fresh.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        fresh.setColor(Color.WHITE);
        fresh.fillRect(0, 0, page.getWidth(), page.getHeight());
        fresh.setColor(Color.BLACK);
        fresh.setFont(font);
        y = (int) (0.8 * dpi);
        return fresh;
    }

    private void paragraph(String text) {
        int left = (int) (1.18 * dpi);
        int right = (int) (7.67 * dpi);
        int indent = text.length() > 60 ? (int) (0.4 * dpi) : 0;
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && left + indent + pen.getFontMetrics().stringWidth(longer) > right) {
                line(line.toString(), left + indent);
                line.setLength(0);
                indent = 0;
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        line(line.toString(), left + indent);
        y += (int) (0.07 * dpi);
    }

    private void line(String words, int x) {
        if (y > (INCHES_HIGH - 0.8) * dpi) {
            pen = newPage();
        }
        y += (int) (0.25 * dpi);
        pen.drawString(words, x, y);
    }
}
