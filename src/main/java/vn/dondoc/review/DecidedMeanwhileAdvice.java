package vn.dondoc.review;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Tells whoever still works on what somebody else has changed or decided, and leaves what he typed where it is. */
@ControllerAdvice(assignableTypes = {DraftActions.class, DraftMending.class})
class DecidedMeanwhileAdvice {

    /** By which the page knows that the answer goes into its box and not into the place of what was changed. */
    private static final String CLASH = "Dondoc-Clash";

    @ExceptionHandler(DraftAnswers.DecidedMeanwhile.class)
    ModelAndView decided(DraftAnswers.DecidedMeanwhile late, HttpServletResponse response) {
        response.setHeader(CLASH, "decided");
        var page = new ModelAndView("review/together :: decided", HttpStatus.CONFLICT);
        page.addObject("who", Objects.requireNonNullElse(late.review().decidedBy(), ""));
        return page;
    }

    @ExceptionHandler(Contradicted.class)
    ModelAndView contradicted(Contradicted clash, HttpServletResponse response) {
        response.setHeader(CLASH, "changed");
        var page = new ModelAndView("review/together :: clash", HttpStatus.CONFLICT);
        page.addObject("version", clash.version());
        page.addObject("clashes", clash.clashes());
        page.addObject(
                "who",
                clash.clashes().stream().map(Meanwhile.Clash::who).distinct().collect(Collectors.joining(", ")));
        return page;
    }
}
