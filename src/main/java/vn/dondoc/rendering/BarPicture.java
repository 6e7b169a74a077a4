package vn.dondoc.rendering;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.image.BufferedImage;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.sf.jasperreports.engine.DefaultJasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import vn.dondoc.rendering.OfficialPaper.Bar;
import vn.dondoc.rendering.OfficialPaper.Bars;

/** Bars lying one below the other, their parts side by side; dark and light alternate, so that a copy in grey can be read. */
final class BarPicture {

    private static final int WIDTH = 467;
    private static final int LABEL = 165;
    private static final int NUMBERS = 42;
    private static final int BAR = 13;
    private static final int STEP = 19;
    private static final int LEGEND_LINE = 17;
    private static final int SIZE = 11;
    private static final int BARS_ON_A_PICTURE = 30;
    private static final int SCALE = 3;
    private static final Locale VIETNAM = Locale.of("vi", "VN");
    private static final List<Color> COLOURS = List.of(
            new Color(0x1F4E79), new Color(0xF0B070), new Color(0x8C2D19), new Color(0xA9C4DE), new Color(0x5B6770));

    private final Bars bars;
    private final List<Bar> shown;
    private final int most;
    private final Font font = FontUtil.getInstance(DefaultJasperReportsContext.getInstance())
            .getAwtFontFromBundles("Times New Roman", Font.PLAIN, SIZE, Locale.ROOT, true);
    private final int inALine;
    private final int legend;

    private BarPicture(Bars bars, List<Bar> shown) {
        this.bars = bars;
        this.shown = shown;
        this.inALine = inALine(bars.series(), font);
        this.legend = 5 + Math.ceilDiv(bars.series().size(), inALine) * LEGEND_LINE;
        this.most = Math.max(1, bars.bars().stream().mapToInt(Bar::total).max().orElse(0));
    }

    /** More bars than fit on a page become several pictures, all of one scale. */
    static List<Picture> of(Bars bars) {
        var pictures = new ArrayList<Picture>();
        for (int from = 0; from < bars.bars().size(); from += BARS_ON_A_PICTURE) {
            pictures.add(new BarPicture(
                            bars,
                            bars.bars()
                                    .subList(
                                            from,
                                            Math.min(
                                                    from + BARS_ON_A_PICTURE,
                                                    bars.bars().size())))
                    .drawn());
        }
        return pictures;
    }

    private Picture drawn() {
        int height = legend + shown.size() * STEP + 4;
        var image = new BufferedImage(WIDTH * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        try {
            pen.scale(SCALE, SCALE);
            pen.setColor(Color.WHITE);
            pen.fillRect(0, 0, WIDTH, height);
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
            pen.setFont(font);
            legend(pen);
            for (int i = 0; i < shown.size(); i++) {
                bar(pen, shown.get(i), legend + i * STEP);
            }
        } finally {
            pen.dispose();
        }
        return new Picture(image, WIDTH, height);
    }

    /** On as many lines as its words need, in columns. */
    private void legend(Graphics2D pen) {
        for (int i = 0; i < bars.series().size(); i++) {
            int x = i % inALine * WIDTH / inALine;
            int y = i / inALine * LEGEND_LINE;
            pen.setColor(colour(i));
            pen.fillRect(x, y + 4, 9, 9);
            pen.setColor(Color.BLACK);
            pen.drawString(bars.series().get(i), x + 13, y + 13);
        }
    }

    /** A column is as wide as the longest of the words, and every line is about as full as the others. */
    private static int inALine(List<String> series, Font font) {
        var drawing = new FontRenderContext(null, true, true);
        double widest = series.stream()
                .mapToDouble(name -> font.getStringBounds(name, drawing).getWidth())
                .max()
                .orElse(0);
        int all = Math.max(1, series.size());
        int fitting = Math.clamp((int) (WIDTH / (13 + widest + 10)), 1, all);
        return Math.ceilDiv(all, Math.ceilDiv(all, fitting));
    }

    private void bar(Graphics2D pen, Bar bar, int y) {
        pen.setColor(Color.BLACK);
        String label = fitting(pen.getFontMetrics(), bar.label());
        pen.drawString(label, LABEL - 8 - pen.getFontMetrics().stringWidth(label), y + BAR - 2);
        float x = LABEL;
        for (int i = 0; i < bar.values().size(); i++) {
            float width = (float) bar.values().get(i) * (WIDTH - LABEL - NUMBERS) / most;
            pen.setColor(colour(i));
            pen.fill(new java.awt.geom.Rectangle2D.Float(x, y, width, BAR));
            x += width;
        }
        pen.setColor(Color.BLACK);
        pen.drawString(NumberFormat.getIntegerInstance(VIETNAM).format(bar.total()), x + 4, y + BAR - 2);
    }

    private static String fitting(FontMetrics metrics, String label) {
        String shortened = label;
        while (metrics.stringWidth(shortened) > LABEL - 10 && shortened.length() > 2) {
            shortened = shortened.substring(0, shortened.length() - 2).strip() + "…";
        }
        return shortened;
    }

    private static Color colour(int series) {
        return COLOURS.get(series % COLOURS.size());
    }
}
