package vn.dondoc.reading.format;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import vn.dondoc.reading.layout.Rule;

/** The level and upright lines that a page draws: stroked, or filled as thin rectangles. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final double STRAIGHT = 1;
    private static final double THICKEST = 3;
    private static final double SHORTEST = 6;

    /** A drawing or a map has more; a table never. */
    private static final int MOST = 20_000;

    private final PDRectangle box;
    private final List<Rule> rules = new ArrayList<>();
    private final List<List<Point2D>> path = new ArrayList<>();

    private PdfRules(PDPage page) {
        super(page);
        box = page.getCropBox();
    }

    /** None where a page stands on its side: its words are measured another way. */
    static List<Rule> of(PDPage page) {
        if (page.getRotation() != 0) {
            return List.of();
        }
        PdfRules drawn = new PdfRules(page);
        try {
            drawn.processPage(page);
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
        return drawn.rules.size() < MOST ? drawn.rules : List.of();
    }

    private void begin(Point2D at) {
        path.add(new ArrayList<>(List.of(at)));
    }

    private void add(Point2D from, Point2D to) {
        double wide = Math.abs(from.getX() - to.getX());
        double tall = Math.abs(from.getY() - to.getY());
        boolean upright = tall > wide;
        if (Math.min(wide, tall) > THICKEST || Math.max(wide, tall) < SHORTEST || rules.size() >= MOST) {
            return;
        }
        double left = Math.min(from.getX(), to.getX()) - box.getLowerLeftX();
        double top = box.getUpperRightY() - Math.max(from.getY(), to.getY());
        rules.add(
                upright
                        ? new Rule(true, left + wide / 2, top, top + tall)
                        : new Rule(false, top + tall / 2, left, left + wide));
    }

    private void stroke() {
        for (List<Point2D> line : path) {
            for (int i = 1; i < line.size(); i++) {
                Point2D from = line.get(i - 1);
                Point2D to = line.get(i);
                if (Math.abs(from.getX() - to.getX()) < STRAIGHT || Math.abs(from.getY() - to.getY()) < STRAIGHT) {
                    add(from, to);
                }
            }
        }
    }

    /** A thin rectangle is a line; a broad one only a ground. */
    private void fill() {
        for (List<Point2D> area : path) {
            double left = area.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = area.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = area.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = area.stream().mapToDouble(Point2D::getY).max().orElse(0);
            add(new Point2D.Double(left, low), new Point2D.Double(right, high));
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        path.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
    }

    @Override
    public void moveTo(float x, float y) {
        begin(new Point2D.Double(x, y));
    }

    @Override
    public void lineTo(float x, float y) {
        if (path.isEmpty()) {
            begin(new Point2D.Double(x, y));
        } else {
            path.getLast().add(new Point2D.Double(x, y));
        }
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        begin(new Point2D.Double(x3, y3));
    }

    @Override
    public Point2D getCurrentPoint() {
        return path.isEmpty() ? new Point2D.Double() : path.getLast().getLast();
    }

    @Override
    public void closePath() {
        if (!path.isEmpty()) {
            path.getLast().add(path.getLast().getFirst());
        }
    }

    @Override
    public void endPath() {
        path.clear();
    }

    @Override
    public void strokePath() {
        stroke();
        path.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        path.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        stroke();
        path.clear();
    }

    @Override
    protected void showText(byte[] string) {}

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName shadingName) {}
}
