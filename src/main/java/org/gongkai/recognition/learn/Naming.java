package org.gongkai.recognition.learn;

/**
 * Makes the codes of one table.
 *
 * @param codes of labels
 * @param rows codes of its rows
 * @param blocks codes of its blocks
 */
record Naming(LabelCodes codes, LabelCodes.Once rows, LabelCodes.Once blocks) {

    Naming(LabelCodes codes) {
        this(codes, codes.new Once(), codes.new Once());
    }

    LabelCodes.Once once() {
        return codes.new Once();
    }
}
