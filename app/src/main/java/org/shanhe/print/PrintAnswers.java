package org.shanhe.print;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;
import org.shanhe.kernel.Refused;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the file of a print that is done, under its title (打印结果). */
@Component
public class PrintAnswers {

    private final Prints prints;

    private final PrintFolder folder;

    PrintAnswers(Prints prints, PrintFolder folder) {
        this.prints = prints;
        this.folder = folder;
    }

    public void send(String kind, long id, Locale locale, HttpServletResponse response) throws IOException {
        var print = prints.get(kind, id, locale);
        var file = folder.of(id);
        Refused.unless(print.state().equals("DONE") && Files.exists(file), "PRINT_GONE");
        named(print.title(), print.format(), response);
        response.setContentLengthLong(Files.size(file));
        Files.copy(file, response.getOutputStream());
    }

    /** Says what a file is and what it is to be called where it is kept. */
    public static void named(String title, FileKind kind, HttpServletResponse response) {
        response.setContentType(kind.type());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                    .filename(title + "." + kind.ending(), StandardCharsets.UTF_8)
                    .build()
                    .toString());
    }

}
