package vn.dondoc.rendering;

import java.util.Optional;

/** The templates that the Office has put in the place of the program's own; whoever keeps them implements it. */
public interface OwnTemplates {

    /** The text that a person has switched on for the template of this name. */
    Optional<String> inUse(String name);
}
