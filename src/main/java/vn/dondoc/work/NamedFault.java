package vn.dondoc.work;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * For exceptions of which a person should read more than "a defect": {@link #reason()} is a message key in the bundle of their package,
 * and {@code reason.next} says what can be done.
 */
public interface NamedFault {

    String reason();

    /** Whether the fault may be gone by itself, so that the work is tried again. */
    boolean passes();

    /** The named fault among a failure and its causes. */
    static Optional<NamedFault> in(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .filter(NamedFault.class::isInstance)
                .map(NamedFault.class::cast)
                .findFirst();
    }
}
