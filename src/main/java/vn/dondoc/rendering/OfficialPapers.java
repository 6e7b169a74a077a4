package vn.dondoc.rendering;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills official papers by the templates {@code van-ban} (the frame) and {@code bang} (every table). */
@Component
public class OfficialPapers {

    static final String FRAME = "van-ban";
    static final String TABLE = "bang";

    private final Templates templates;

    /** Kept, for it holds the compiled tables; another one takes its place when a template changes. */
    private volatile @Nullable PaperForm form;

    OfficialPapers(Templates templates) {
        this.templates = templates;
    }

    public FilledReport fill(OfficialPaper paper) {
        return form().fill(paper);
    }

    /** The form of today. */
    public PaperForm form() {
        Template frame = templates.named(FRAME);
        Template table = templates.named(TABLE);
        PaperForm known = form;
        if (known != null && known.isOf(frame, table)) {
            return known;
        }
        PaperForm fresh = new PaperForm(frame, table);
        form = fresh;
        return fresh;
    }

    /** The form that {@code content} was taken from, as {@link PaperForm#content} gave it. */
    public PaperForm form(String content) {
        PaperForm today = form();
        return today.content().equals(content) ? today : PaperForm.of(content);
    }

    /** The form that the program brings along. */
    public PaperForm shipped() {
        Template frame = templates.shipped(FRAME);
        Template table = templates.shipped(TABLE);
        PaperForm today = form();
        return today.isOf(frame, table) ? today : new PaperForm(frame, table);
    }

    /** The form of today with {@code content} in the place of the template of this name; to be looked at before it is used. */
    public PaperForm tried(String name, String content) {
        Template tried = templates.tried(name, content);
        return name.equals(FRAME)
                ? new PaperForm(tried, templates.named(TABLE))
                : new PaperForm(templates.named(FRAME), tried);
    }
}
