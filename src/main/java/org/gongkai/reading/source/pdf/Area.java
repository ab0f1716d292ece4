package org.gongkai.reading.source.pdf;

import java.util.List;
import org.gongkai.reading.source.pdf.PathBuilder.Subpath;

/** A part of a page, in points from its top-left corner. */
interface Area {

    /** A rectangle around it. */
    Extent extent();

    boolean contains(double x, double y);

    /** The part that lies in another one as well. */
    default Area within(Area other) {
        return this instanceof Extent one && other instanceof Extent two
                ? one.intersect(two)
                : new Common(this, other);
    }

    /**
     * What a path fills.
     *
     * @param shapes its pieces, at least one; curves are taken for straight
     * @param evenOdd whether what lies in two pieces is a hole, else it depends on how they turn
     */
    static Area of(List<Subpath> shapes, boolean evenOdd) {
        return shapes.size() == 1 && shapes.get(0).isRectangle()
                ? shapes.get(0).extent()
                : new Filled(
                        shapes,
                        evenOdd,
                        shapes.stream().map(Subpath::extent).reduce(Extent::union).orElseThrow());
    }

    /** What lies in both. */
    record Common(Area one, Area other) implements Area {
        @Override
        public Extent extent() {
            return one.extent().intersect(other.extent());
        }

        @Override
        public boolean contains(double x, double y) {
            return one.contains(x, y) && other.contains(x, y);
        }
    }

    /** The inside of a path. */
    record Filled(List<Subpath> shapes, boolean evenOdd, Extent extent) implements Area {
        @Override
        public boolean contains(double x, double y) {
            if (!extent.contains(x, y)) {
                return false;
            }
            int winding = 0;
            int crossings = 0;
            for (Subpath shape : shapes) {
                for (int i = 0; i < shape.count(); i++) {
                    int turn = turn(shape, i, (i + 1) % shape.count(), x, y);
                    winding += turn;
                    crossings += Math.abs(turn);
                }
            }
            return evenOdd ? crossings % 2 == 1 : winding != 0;
        }

        /** Whether a side crosses the ray to the right of a point: upwards 1, downwards -1. */
        private static int turn(Subpath shape, int from, int to, double x, double y) {
            boolean above = shape.y(from) <= y;
            if (above == (shape.y(to) <= y)) {
                return 0;
            }
            double share = (y - shape.y(from)) / (shape.y(to) - shape.y(from));
            boolean right = shape.x(from) + share * (shape.x(to) - shape.x(from)) > x;
            return right ? (above ? 1 : -1) : 0;
        }
    }
}
