package vn.dondoc.rendering;

/** What is wrong with a template, and where: the line from 1 (0 where none is known) and the element that stands there. */
public record TemplateFault(int line, String element, String reason) {

    /** As a person reads it. */
    public String words() {
        return (line > 0 ? "Dòng " + line + (element.isEmpty() ? "" : ", phần <" + element + ">") + ": " : "") + reason;
    }
}
