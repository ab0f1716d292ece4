package org.gongkai.reading.source.text;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.util.BitSet;

/** Counts what comes out when bytes are read in one character set, without keeping the text. */
final class DecodingTrial {

    /** Weight of an everyday character that is not among the most frequent ones. */
    private static final double FAMILIAR_WEIGHT = 0.4;

    /** Weight of a character that occurs in no proper text. */
    private static final double ODD_WEIGHT = -2;

    private static final int BUFFER = 1 << 13;

    private final Charset charset;
    private long characters;
    private long malformed;
    private boolean cut;
    private long beyondAscii;
    private long common;
    private long familiar;
    private long odd;
    private long controls;
    private long replacements;

    private DecodingTrial(Charset charset) {
        this.charset = charset;
    }

    /** Reads {@code length} bytes from {@code offset} on. */
    static DecodingTrial of(byte[] bytes, int offset, int length, Charset charset) {
        DecodingTrial trial = new DecodingTrial(charset);
        trial.run(ByteBuffer.wrap(bytes, offset, length));
        return trial;
    }

    private void run(ByteBuffer in) {
        CharsetDecoder decoder =
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        CoderResult result;
        do {
            result = decoder.decode(in, out, true);
            drain(out);
            if (result.isError()) {
                malformed++;
                cut = result.length() >= in.remaining();
                in.position(in.position() + Math.min(result.length(), in.remaining()));
            }
        } while (!result.isUnderflow());
    }

    private void drain(CharBuffer out) {
        out.flip();
        while (out.hasRemaining()) {
            count(out.get());
        }
        out.clear();
    }

    private void count(char c) {
        characters++;
        if (c >= 0x80) {
            beyondAscii++;
        }
        if (isControl(c)) {
            controls++;
            odd++;
        } else if (c >= 0x80) {
            weigh(c);
        }
    }

    private void weigh(char c) {
        if (c == 0xFFFD) {
            replacements++;
        }
        if (CommonHan.isCommon(c)) {
            common++;
        } else if (CommonHan.isFamiliar(c)) {
            familiar++;
        } else if (isOdd(c)) {
            odd++;
        }
    }

    private static boolean isControl(char c) {
        return (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f')
                || (c >= 0x7F && c < 0xA0 && c != 0x85);
    }

    private static boolean isOdd(char c) {
        return c == 0xFFFD
                || (c >= 0xE000 && c <= 0xF8FF)
                || !Character.isDefined(c)
                || c == 0xFFFE;
    }

    Charset charset() {
        return charset;
    }

    long characters() {
        return characters;
    }

    /** Places where the bytes are no character of the set. */
    long malformed() {
        return malformed;
    }

    /** Whether the last malformed place is the very end. */
    boolean cut() {
        return cut;
    }

    /** Characters beyond ASCII. */
    long beyondAscii() {
        return beyondAscii;
    }

    /** Control characters that are neither space nor line end. */
    long controls() {
        return controls;
    }

    /** Replacement characters that the document itself holds: lost before it came here. */
    long replacements() {
        return replacements;
    }

    /** From 1 for text of usual characters down to -2 for none; 1 for pure ASCII. */
    double plausibility() {
        long weighed = beyondAscii + controls + malformed;
        if (weighed == 0) {
            return 1;
        }
        double sum = common + FAMILIAR_WEIGHT * familiar + ODD_WEIGHT * (odd + malformed);
        return sum / weighed;
    }

    /**
     * How usual a character is in Chinese administrative prose: tells a right decoding from a wrong
     * one.
     */
    private static final class CommonHan {

        /** The most frequent characters of modern prose and of these reports, simplified. */
        private static final String SIMPLIFIED =
                "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后"
                        + "多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应"
                        + "开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道"
                        + "命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件"
                        + "长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南"
                        + "给色光门即保治北造百规热领七海口东导器志世金增争济阶油思术极交受联认六共权收证改清己美再采转更单风切打白"
                        + "教速花带安场身车例真务具万每目至达走积示议声报完类八离华名确才科张信马节话米整空元况今集温传土许步群广石"
                        + "记需段研界拉林律且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般"
                        + "史感劳便团往历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状"
                        + "育厂京识适属圆包火住调满县局照参红细引听该铁价严申请予答复许可罚诉讼纠维未审尚经直起收费额废止范企业征询"
                        + "邮箱站网宣传培训监督责健全梳渠优服务便民落深贯彻镇乡街村办室旗盟州厅委财政税生态境环农村医疗障卫健康供给"
                        + "零项具涉密秘秩序益益私重复样版释策解读媒微博账户依职拥获询掌握载登费用缴纳期限逾正当理拒绝改善措施足存";

        /** The same for traditional characters, where they differ. */
        private static final String TRADITIONAL =
                "個國來時們這為對會發動過說種後經進著點電現實還當應開關無與間樣線內數麼氣條沒結問題黨員設長頭資邊級圖統較將"
                        + "組見計別論運農幾區強決處隊給門規熱領東導務濟階術極聯認權證單風車達積議聲報類離華確張馬節話萬況傳"
                        + "許廣記據質劃選標寫親廳縣調滿參紅細聽該鐵價嚴請訴訟糾審費額廢範徵詢郵網訓監責優務貫徹鎮鄉財稅態環"
                        + "醫療衛項樣釋讀賬戶獲載繳納臺灣總業產機構體係義檢視籍營專屬適識";

        private static final BitSet COMMON = common();

        private static final BitSet FAMILIAR = familiar();

        private CommonHan() {}

        /**
         * Whether the character is among the most frequent, or a usual mark of Chinese punctuation.
         */
        static boolean isCommon(int c) {
            return COMMON.get(c);
        }

        /** Whether the character belongs to everyday writing, simplified or traditional. */
        static boolean isFamiliar(int c) {
            return FAMILIAR.get(c);
        }

        private static BitSet common() {
            BitSet set = new BitSet();
            SIMPLIFIED.codePoints().forEach(set::set);
            TRADITIONAL.codePoints().forEach(set::set);
            "·—‘’“”…、。〈〉《》「」『』【】〔〕　！（），：；？０１２３４５６７８９％".codePoints().forEach(set::set);
            return set;
        }

        /** The first levels of GB 2312 and Big5, which both hold the everyday characters. */
        private static BitSet familiar() {
            BitSet set = new BitSet();
            addRows(set, Charset.forName("GB2312"), 0xB0, 0xD7, 0xA1);
            addRows(set, Charset.forName("Big5"), 0xA4, 0xC6, 0x40);
            return set;
        }

        private static void addRows(
                BitSet set, Charset charset, int first, int last, int firstTrail) {
            for (int lead = first; lead <= last; lead++) {
                for (int trail = firstTrail; trail <= 0xFE; trail++) {
                    String one = new String(new byte[] {(byte) lead, (byte) trail}, charset);
                    if (one.length() == 1 && Character.isIdeographic(one.charAt(0))) {
                        set.set(one.charAt(0));
                    }
                }
            }
        }
    }
}
