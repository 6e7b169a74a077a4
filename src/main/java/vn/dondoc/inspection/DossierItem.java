package vn.dondoc.inspection;

import java.util.List;

/** One of the eight items of the regulation, in its words, with what is there. */
record DossierItem(int no, String name, boolean required, boolean complete, List<DossierEntry> entries) {

    DossierItem {
        entries = List.copyOf(entries);
    }

    public boolean missing() {
        return required && !complete;
    }
}
