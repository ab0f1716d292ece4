package org.gongkai.model;

import java.util.List;

/**
 * Where a page leads.
 *
 * @param title as its head has it, white space collapsed
 * @param base where its links are relative to, empty when it does not say
 * @param links in the order of the page
 */
public record LinkedPage(String title, String base, List<Link> links) {

    /** A page that leads nowhere. */
    public static final LinkedPage NONE = new LinkedPage("", "", List.of());

    /** Copies the list. */
    public LinkedPage {
        links = List.copyOf(links);
    }

    /**
     * A link.
     *
     * @param target as the page writes it
     * @param text what is shown, white space collapsed
     * @param title what is said of it besides
     */
    public record Link(String target, String text, String title) {}
}
