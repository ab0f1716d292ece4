package org.gongkai.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a public body belongs. A part that is not known, or in which several places that fit
 * differ, is empty.
 *
 * @param division code of its division: 6 digits down to the county, 9 for a township
 * @param province name of the province
 * @param city name of the prefecture or city; a municipality such as 北京市 is its own
 * @param county name of the county, district or banner
 * @param level rank of the government that the body belongs to
 * @param body the body without its place, such as 教育局
 * @param candidates codes of the divisions that fit, in order, where more than one does; else none
 */
public record Locality(
        String division,
        String province,
        String city,
        String county,
        Optional<Level> level,
        String body,
        List<String> candidates) {

    /** Nothing known. */
    public static final Locality NONE =
            new Locality("", "", "", "", Optional.empty(), "", List.of());

    /** Ranks of government. */
    public enum Level {
        /** Of the State Council. */
        MINISTRY,
        /** Of a province, autonomous region or municipality. */
        PROVINCE,
        /** Of a city or prefecture. */
        CITY,
        /** Of a county, district, county-level city or banner. */
        COUNTY,
        /** Of a town or township. */
        TOWNSHIP,
        /** An office that a government has in a part of its area: of a sub-district or zone. */
        OFFICE;

        /** As it is written out. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list; refuses a division where several fit. */
    public Locality {
        candidates = List.copyOf(candidates);
        if (!division.isEmpty() && !candidates.isEmpty()) {
            throw new IllegalArgumentException("a division and candidates");
        }
    }
}
