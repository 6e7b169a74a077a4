package vn.dondoc.suggestion;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.dondoc.intake.Defaults;
import vn.dondoc.intake.FolderIntake;

/** The kinds of documents that the settings give to whole folders. A slip in one of them is told at the start. */
@Component
public class GivenTypes {

    GivenTypes(FolderIntake intake) {
        intake.folders().forEach(folder -> of(folder.defaults()));
    }

    public @Nullable DocumentType of(Defaults given) {
        if (given.type() == null) {
            return null;
        }
        return Arrays.stream(DocumentType.values())
                .filter(type -> type.name().equals(given.type()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("dondoc.folders: type " + given.type() + " is none of "
                        + Arrays.toString(DocumentType.values())));
    }
}
