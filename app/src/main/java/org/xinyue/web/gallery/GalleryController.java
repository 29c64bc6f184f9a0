package org.xinyue.web.gallery;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import org.xinyue.web.shell.Pages;

/** Shows the components with their examples (组件一览) to everybody behind the door: there is nothing of any case in it. */
@Controller
class GalleryController {
    private final Pages pages;

    GalleryController(Pages pages) {
        this.pages = pages;
    }

    @GetMapping("/office/components")
    View show() {
        return pages.show(Examples.page());
    }
}
