package vn.dondoc.rendering;

import java.awt.Font;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import net.sf.jasperreports.engine.JRPrintElement;
import net.sf.jasperreports.engine.JRPrintElementContainer;
import net.sf.jasperreports.engine.JRPrintText;
import net.sf.jasperreports.engine.JasperPrint;
import net.sf.jasperreports.engine.JasperReportsContext;
import net.sf.jasperreports.engine.fonts.FontUtil;
import org.jspecify.annotations.Nullable;

/** Looks at every filled text for characters that its font cannot draw. */
final class Glyphs {

    private record Face(String family, boolean bold, boolean italic) {}

    private final FontUtil fonts;
    private final Map<Face, Font> faces = new HashMap<>();
    private final Map<Face, BitSet> known = new HashMap<>();

    Glyphs(JasperReportsContext context) {
        this.fonts = FontUtil.getInstance(context);
    }

    void check(JasperPrint print) {
        print.getPages().forEach(page -> page.getElements().forEach(this::check));
    }

    private void check(JRPrintElement element) {
        if (element instanceof JRPrintText text) {
            check(text, text.getFullText());
        } else if (element instanceof JRPrintElementContainer container) {
            container.getElements().forEach(this::check);
        }
    }

    private void check(JRPrintText printed, @Nullable String text) {
        if (text == null) {
            return;
        }
        var face = new Face(printed.getFontName(), printed.isBold(), printed.isItalic());
        Font font = faces.computeIfAbsent(face, f -> fonts.getAwtFont(printed, Locale.ROOT));
        BitSet good = known.computeIfAbsent(face, f -> new BitSet());
        text.codePoints()
                .filter(c -> !good.get(c) && !Character.isISOControl(c))
                .forEach(c -> {
                    // canDisplayUpTo is -1 when every character can be drawn
                    if (font.canDisplayUpTo(Character.toString(c)) != -1) {
                        throw new UndrawableText(c, face.family(), text);
                    }
                    good.set(c);
                });
    }
}
