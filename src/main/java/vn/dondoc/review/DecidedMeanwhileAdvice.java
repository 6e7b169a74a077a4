package vn.dondoc.review;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Loads the page anew for whoever still works on what somebody else has decided. */
@ControllerAdvice(assignableTypes = {DraftActions.class, DraftMending.class})
class DecidedMeanwhileAdvice {

    @ExceptionHandler(DraftAnswers.DecidedMeanwhile.class)
    void loadAnew(HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_CONFLICT);
        response.setHeader("HX-Refresh", "true");
    }
}
