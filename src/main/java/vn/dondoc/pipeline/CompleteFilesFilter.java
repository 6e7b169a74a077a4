package vn.dondoc.pipeline;

import java.io.File;
import org.apache.camel.component.file.GenericFile;
import org.apache.camel.component.file.GenericFileFilter;
import org.springframework.stereotype.Component;
import vn.dondoc.intake.CompleteFiles;

/** Lets Camel's folder consumer ask {@link CompleteFiles}; folders are always entered. */
@Component("completeFiles")
class CompleteFilesFilter implements GenericFileFilter<File> {

    private final CompleteFiles files;

    CompleteFilesFilter(CompleteFiles files) {
        this.files = files;
    }

    @Override
    public boolean accept(GenericFile<File> file) {
        return file.isDirectory() || files.isComplete(file.getFile());
    }
}
