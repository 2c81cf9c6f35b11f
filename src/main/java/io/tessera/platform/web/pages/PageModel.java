package io.tessera.platform.web.pages;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Puts within reach of every template what all of them need: {@code assets} and {@code shown}. */
@ControllerAdvice
class PageModel {

    private final Assets assets;
    private final Shown shown;

    PageModel(Assets assets, Shown shown) {
        this.assets = assets;
        this.shown = shown;
    }

    @ModelAttribute
    void common(Model model) {
        model.addAttribute("assets", assets);
        model.addAttribute("shown", shown);
    }
}
