package org.gongkai.kinds;

import java.util.List;
import java.util.Random;

/** Invented bodies and figures, from a seed. */
final class Invented {

    private static final List<String> PLACES =
            List.of("松涧县", "青岚市", "柳渡县", "云岫区", "白苇县", "临溪市", "桐谷区", "澄江县");
    private static final List<String> OFFICES =
            List.of("文化和旅游局", "司法局", "农业农村局", "统计局", "科学技术局", "住房和城乡建设局");
    private static final List<String> ENGLISH =
            List.of(
                    "Harrow Vale Information Office",
                    "Northmere Records Commission",
                    "Ombudsman of Eastwick",
                    "Calder Bay Access Authority",
                    "Marlow Isles Public Records Office");

    private final Random random;

    Invented(long seed) {
        // Neighbouring seeds begin alike.
        random = new Random(seed * 7919 + 17);
        random.nextInt();
    }

    Random random() {
        return random;
    }

    String place() {
        return one(PLACES);
    }

    String office() {
        return one(PLACES) + one(OFFICES);
    }

    String agency() {
        return one(ENGLISH);
    }

    int year() {
        return between(2019, 2025);
    }

    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A figure of any size up to some digits. */
    long figure(int digits) {
        long bound = (long) Math.pow(10, between(Math.max(1, digits - 2), digits));
        return 1 + (long) (random.nextDouble() * (bound - 1));
    }

    /** A figure, or nothing as often as that. */
    long seldom(double share, int digits) {
        return random.nextDouble() < share ? figure(digits) : 0;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
