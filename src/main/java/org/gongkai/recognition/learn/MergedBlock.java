package org.gongkai.recognition.learn;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongkai.base.text.Similarity;

/**
 * The same block in several copies.
 *
 * @param parts what each copy has of it
 * @param columns from left to right
 */
record MergedBlock(List<CopyBlock> parts, List<MergedColumn> columns) {

    private static final double LIKE = 0.6;

    MergedBlock {
        parts = List.copyOf(parts);
        columns = List.copyOf(columns);
    }

    /** The blocks of a table, those of most copies leading. */
    static List<MergedBlock> of(List<List<CopyBlock>> copies) {
        Map<String, List<List<CopyBlock>>> bySignature =
                copies.stream()
                        .collect(
                                Collectors.groupingBy(
                                        MergedBlock::signature,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        List<List<CopyBlock>> usual =
                bySignature.values().stream()
                        .reduce((one, other) -> other.size() > one.size() ? other : one)
                        .orElse(List.of());
        List<CopyBlock> canonical = usual.isEmpty() ? List.of() : usual.get(0);
        List<List<CopyBlock>> parts = new ArrayList<>();
        canonical.forEach(block -> parts.add(new ArrayList<>(List.of(block))));
        for (List<CopyBlock> copy : copies) {
            if (copy != canonical) {
                distribute(copy, canonical, parts);
            }
        }
        return parts.stream().map(MergedBlock::merged).toList();
    }

    private static String signature(List<CopyBlock> blocks) {
        return blocks.stream().map(MergedBlock::signature).collect(Collectors.joining("\f"));
    }

    private static String signature(CopyBlock block) {
        return block.title().key()
                + "\t"
                + block.columns().stream()
                        .map(CopyBlock.Column::key)
                        .collect(Collectors.joining("\t"));
    }

    private static void distribute(
            List<CopyBlock> copy, List<CopyBlock> canonical, List<List<CopyBlock>> parts) {
        int next = 0;
        for (CopyBlock block : copy) {
            int best = -1;
            double most = 0;
            for (int i = next; i < canonical.size(); i++) {
                double like =
                        copy.size() == canonical.size() && copy.indexOf(block) == i
                                ? 1 + likeness(block, canonical.get(i))
                                : likeness(block, canonical.get(i));
                if (like > most) {
                    most = like;
                    best = i;
                }
            }
            if (best >= 0 && most >= LIKE) {
                parts.get(best).add(block);
                next = best + 1;
            }
        }
    }

    private static double likeness(CopyBlock one, CopyBlock other) {
        return Similarity.likeness(cut(signature(one)), cut(signature(other)));
    }

    private static String cut(String signature) {
        return signature.substring(0, Math.min(signature.length(), 400));
    }

    private static MergedBlock merged(List<CopyBlock> parts) {
        List<MergedColumn> columns = new ArrayList<>();
        CopyBlock first = parts.get(0);
        first.columns().forEach(column -> columns.add(new MergedColumn(first, column)));
        parts.subList(1, parts.size()).forEach(part -> merge(part, columns));
        return new MergedBlock(parts, columns);
    }

    private static void merge(CopyBlock part, List<MergedColumn> columns) {
        boolean aligned = part.columns().size() == columns.size();
        int at = 0;
        for (int i = 0; i < part.columns().size(); i++) {
            CopyBlock.Column column = part.columns().get(i);
            Optional<Integer> same = same(part, column, columns, at);
            if (same.isEmpty() && aligned && columns.get(i).in(part).isEmpty()) {
                same = Optional.of(i);
            }
            if (same.isPresent()) {
                columns.get(same.get()).add(part, column);
                at = same.get() + 1;
            } else {
                columns.add(Math.min(at, columns.size()), new MergedColumn(part, column));
                at++;
            }
        }
    }

    private static Optional<Integer> same(
            CopyBlock part, CopyBlock.Column column, List<MergedColumn> columns, int from) {
        return Stream.<java.util.function.Predicate<MergedColumn>>of(
                        it -> it.first().key().equals(column.key()),
                        it -> isLike(it.first().label().key(), column.label().key()))
                .flatMap(
                        test ->
                                java.util.stream.IntStream.range(from, columns.size())
                                        .filter(i -> columns.get(i).in(part).isEmpty())
                                        .filter(i -> test.test(columns.get(i)))
                                        .boxed())
                .findFirst();
    }

    private static boolean isLike(String one, String other) {
        return !one.isEmpty()
                && !other.isEmpty()
                && one.replaceAll("\\D", "").equals(other.replaceAll("\\D", ""))
                && Similarity.likeness(one, other) > LIKE;
    }
}
