package vn.dondoc.intake;

import org.springframework.http.HttpStatus;

/** Why a request was not taken to its end. Its words are the messages {@code intake.upload.fault.*}. */
public enum UploadFault {
    NOT_MULTIPART(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    NO_FILE(HttpStatus.BAD_REQUEST),
    TOO_MANY(HttpStatus.CONTENT_TOO_LARGE),
    TOO_MUCH(HttpStatus.CONTENT_TOO_LARGE),
    TOO_SLOW(HttpStatus.REQUEST_TIMEOUT),
    BROKEN_OFF(HttpStatus.BAD_REQUEST),
    /** Another request with the same key is being read just now. */
    UNDER_WAY(HttpStatus.CONFLICT),
    /** The key was used for other bytes before. */
    OTHER_BYTES(HttpStatus.UNPROCESSABLE_CONTENT),
    NOT_HELD(HttpStatus.INSUFFICIENT_STORAGE),
    BUSY(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    UploadFault(HttpStatus status) {
        this.status = status;
    }

    public HttpStatus status() {
        return status;
    }

    public String messageKey() {
        return "intake.upload.fault." + this;
    }
}
