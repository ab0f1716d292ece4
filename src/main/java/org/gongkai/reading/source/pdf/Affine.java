package org.gongkai.reading.source.pdf;

import java.util.Optional;

/**
 * A PDF matrix: {@code x' = a·x + c·y + e}, {@code y' = b·x + d·y + f}.
 *
 * @param a x scale
 * @param b shear of x into y
 * @param c shear of y into x
 * @param d y scale
 * @param e x shift
 * @param f y shift
 */
record Affine(double a, double b, double c, double d, double e, double f) {

    static final Affine IDENTITY = new Affine(1, 0, 0, 1, 0, 0);

    /** This matrix first, then the other. */
    Affine then(Affine next) {
        return new Affine(
                a * next.a + b * next.c,
                a * next.b + b * next.d,
                c * next.a + d * next.c,
                c * next.b + d * next.d,
                e * next.a + f * next.c + next.e,
                e * next.b + f * next.d + next.f);
    }

    /** What undoes it; none where it makes areas vanish. */
    Optional<Affine> inverse() {
        double area = a * d - b * c;
        return area == 0 || !Double.isFinite(1 / area)
                ? Optional.empty()
                : Optional.of(
                        new Affine(
                                d / area,
                                -b / area,
                                -c / area,
                                a / area,
                                (c * f - d * e) / area,
                                (b * e - a * f) / area));
    }

    /** A shift first, then this matrix. */
    Affine shifted(double tx, double ty) {
        return new Affine(a, b, c, d, tx * a + ty * c + e, tx * b + ty * d + f);
    }

    double x(double px, double py) {
        return a * px + c * py + e;
    }

    double y(double px, double py) {
        return b * px + d * py + f;
    }

    /** Mean factor by which lengths grow. */
    double scale() {
        return Math.sqrt(Math.abs(a * d - b * c));
    }

    /** The rectangle around the image of a rectangle. */
    Extent of(Extent box) {
        double x1 = x(box.left(), box.top());
        double x2 = x(box.right(), box.top());
        double x3 = x(box.left(), box.bottom());
        double x4 = x(box.right(), box.bottom());
        double y1 = y(box.left(), box.top());
        double y2 = y(box.right(), box.top());
        double y3 = y(box.left(), box.bottom());
        double y4 = y(box.right(), box.bottom());
        return new Extent(
                Math.min(Math.min(x1, x2), Math.min(x3, x4)),
                Math.min(Math.min(y1, y2), Math.min(y3, y4)),
                Math.max(Math.max(x1, x2), Math.max(x3, x4)),
                Math.max(Math.max(y1, y2), Math.max(y3, y4)));
    }
}
