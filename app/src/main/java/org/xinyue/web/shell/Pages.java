package org.xinyue.web.shell;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.view.RedirectView;

/** The only way a page reaches a browser: a {@link Page} record, its template, and the shell around it. */
@Component
public class Pages {
    private static final String WEB = "org.xinyue.web.";

    private static final String GENERATED = "org.xinyue.web.page";

    private final TemplateEngine engine;
    private final Shells shells;

    /** @param sources the folder of the templates when they are being edited ({@code ./xinyue run --live}); empty uses the compiled ones */
    Pages(Shells shells, @Value("${xinyue.templates:}") String sources) {
        this.shells = shells;
        this.engine = sources.isEmpty() ? compiled() : live(Path.of(sources));
    }

    private static TemplateEngine compiled() {
        return TemplateEngine.createPrecompiled(null, ContentType.Html, Pages.class.getClassLoader(), GENERATED);
    }

    private static TemplateEngine live(Path sources) {
        var classes = sources.resolveSibling("../../target/jte-live").normalize();
        // A package of their own: the class loader would prefer the compiled ones of the same name.
        return TemplateEngine.create(
                new DirectoryCodeResolver(sources),
                classes,
                ContentType.Html,
                Pages.class.getClassLoader(),
                GENERATED + ".live");
    }

    /** The page with status 200. */
    public View show(Page page) {
        return show(HttpStatus.OK, page);
    }

    /** The page with a status of its own, e.g. 422 when a form is shown again with its errors. */
    public View show(HttpStatus status, Page page) {
        return new View() {
            @Override
            public String getContentType() {
                return "text/html;charset=UTF-8";
            }

            @Override
            public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                    throws IOException {
                write(status, page, request, response);
            }
        };
    }

    /** Writes the page at once; for filters and handlers outside a controller. */
    public void write(HttpStatus status, Page page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        // Rendered whole before the first byte: the shell may still set the CSRF cookie, and a failure gives an error
        // page.
        var output = new Utf8ByteOutput();
        engine.render(templateOf(page), Map.of("page", page, "shell", shells.of(request, page.title())), output);
        response.setStatus(status.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }

    /** What the template of a page that is printed makes of it: no shell around it, texts escaped, well-formed. */
    public String sheet(Page page) {
        var output = new StringOutput();
        engine.render(templateOf(page), page, output);
        return output.toString();
    }

    /** Sends the browser on with 303, so that reloading does not send a form again. */
    public static View redirect(String path) {
        var view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        view.setExpandUriTemplateVariables(false);
        return view;
    }

    /** As {@link #redirect(String)}; the next page shows the sentence once. Needs a session, so only for officials. */
    public static View redirect(String path, String notice) {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            RequestContextUtils.getOutputFlashMap(attributes.getRequest()).put(Shells.NOTICE, notice);
        }
        return redirect(path);
    }

    static String templateOf(Page page) {
        String name = page.getClass().getName();
        if (!name.startsWith(WEB) || name.contains("$")) {
            throw new IllegalArgumentException(name + " is not a top-level record below " + WEB);
        }
        return name.substring(WEB.length()).replace('.', '/') + ".jte";
    }
}
