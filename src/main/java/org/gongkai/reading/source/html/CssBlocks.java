package org.gongkai.reading.source.html;

/** Goes through the rules and declarations of a block of a stylesheet, as they follow. */
final class CssBlocks {

    private final String text;
    private final boolean inRule;
    private int at;
    private String head = "";
    private String body = "";
    private boolean hasBody;

    /**
     * @param inRule whether it is the block of a rule, where a semicolon ends a declaration
     */
    CssBlocks(String text, boolean inRule) {
        this.text = text;
        this.inRule = inRule;
    }

    /** Goes to the next one; false at the end. */
    boolean next() {
        int start = skipBlanks();
        if (start >= text.length()) {
            return false;
        }
        boolean statement = inRule || text.charAt(start) == '@';
        at = end(start, statement);
        head = text.substring(start, at).strip();
        hasBody = at < text.length() && text.charAt(at) == '{';
        body = "";
        if (hasBody) {
            int close = close(at);
            body = text.substring(at + 1, close);
            at = close;
        }
        at = Math.min(text.length(), at + 1);
        return true;
    }

    /** The selectors, the declaration, or what an at-rule asks. */
    String head() {
        return head;
    }

    boolean hasBody() {
        return hasBody;
    }

    /** What is between its brackets. */
    String body() {
        return body;
    }

    private int skipBlanks() {
        int start = at;
        while (start < text.length()
                && (Character.isWhitespace(text.charAt(start)) || text.charAt(start) == ';')) {
            start++;
        }
        return start;
    }

    private int end(int from, boolean statement) {
        int depth = 0;
        for (int i = from; i < text.length(); i = after(i)) {
            char each = text.charAt(i);
            depth += each == '(' || each == '[' ? 1 : each == ')' || each == ']' ? -1 : 0;
            if (each == '{' || (depth <= 0 && each == ';' && statement)) {
                return i;
            }
        }
        return text.length();
    }

    private int close(int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i = after(i)) {
            char each = text.charAt(i);
            depth += each == '{' ? 1 : each == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return text.length();
    }

    /** The place behind a letter, or behind the string that it begins. */
    private int after(int from) {
        char quote = text.charAt(from);
        if (quote == '\\') {
            return from + 2;
        }
        if (quote != '"' && quote != '\'') {
            return from + 1;
        }
        for (int i = from + 1; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '\\') {
                i++;
            } else if (each == quote || each == '\n') {
                return i + 1;
            }
        }
        return text.length();
    }
}
