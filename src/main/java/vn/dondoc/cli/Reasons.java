package vn.dondoc.cli;

import vn.dondoc.reading.Reading;

/** Says in one line why a file has no text. */
final class Reasons {

    private Reasons() {}

    static String of(Reading reading) {
        return switch (reading) {
            case Reading.Text text -> "đã đọc";
            case Reading.Encrypted locked -> "tệp khóa bằng mật khẩu";
            case Reading.NoText none -> none.reason();
            case Reading.Unsupported unsupported -> "không đọc được loại tệp này (" + unsupported.mediaType() + ")";
            case Reading.Secret secret -> "văn bản có dấu độ mật (" + secret.level() + "): từ chối, không đọc nội dung";
            case Reading.Broken broken -> broken.reason();
            case Reading.TimedOut timedOut -> "đọc quá " + timedOut.seconds() + " giây";
            case Reading.OutOfMemory full -> "tệp quá lớn so với bộ nhớ cho phép";
        };
    }
}
