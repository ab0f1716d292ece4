package org.gongkai.scans;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.DoubleUnaryOperator;

/**
 * What can befall a printed page on its way to a picture. Each has a strength from 0, nothing, to
 * 1, as bad as pages come that a person would still copy.
 */
public enum Defect {
    /** Photographed from a side: the far edge is shorter, on a dark desk. */
    PERSPECTIVE {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            double far = 0.08 * strength;
            double side = 0.03 * strength * (random.nextBoolean() ? 1 : -1);
            Photograph camera = new Photograph(far, side, 0.02 * strength);
            return warped(page, camera, new Color(70, 62, 55));
        }
    },
    /** Photographed or scanned out of a thick volume: lines bend towards the spine. */
    CURL {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            double wide = page.getWidth();
            double deep = 0.012 * strength * page.getHeight();
            return warped(
                    page,
                    (x, y) -> {
                        double off = Math.exp(-3 * x / wide) * (y / page.getHeight() - 0.5);
                        return new double[] {x, y + 2 * deep * off};
                    },
                    Color.WHITE);
        }
    },
    /** Lines of paper that got damp: they rise and fall. */
    WAVY {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            double high = 0.03 * resolution * strength;
            double turn = random.nextDouble() * Math.PI;
            return warped(
                    page,
                    (x, y) ->
                            new double[] {
                                x, y + high * Math.sin(turn + 3 * Math.PI * x / page.getWidth())
                            },
                    Color.WHITE);
        }
    },
    /** Askew by up to four degrees. */
    SKEW {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            double angle = Math.toRadians(4 * strength) * (random.nextBoolean() ? 1 : -1);
            double cos = Math.cos(angle);
            double sin = Math.sin(angle);
            double midX = page.getWidth() / 2.0;
            double midY = page.getHeight() / 2.0;
            return warped(
                    page,
                    (x, y) ->
                            new double[] {
                                midX + (x - midX) * cos + (y - midY) * sin,
                                midY - (x - midX) * sin + (y - midY) * cos
                            },
                    Color.WHITE);
        }
    },
    /** The shadow of the fold and of whoever holds the camera. */
    SHADOW {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            double middle = page.getHeight() * (0.3 + 0.4 * random.nextDouble());
            double wide = page.getWidth();
            return lit(
                    page,
                    (x, y) -> {
                        double fold = Math.exp(-Math.abs(y - middle) / (resolution / 3.0));
                        double side = 1 / (1 + Math.exp((x - 0.4 * wide) / (0.05 * wide)));
                        return 1 - strength * (0.45 * fold + 0.4 * side * (1 - fold));
                    });
        }
    },
    /** Printed pale: little toner. */
    PALE {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return toned(page, value -> 255 - (255 - value) * (1 - 0.75 * strength));
        }
    },
    /** Out of focus. */
    BLUR {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return blurred(page, 0.012 * resolution * strength);
        }
    },
    /** Grains of a sensor in the dark. */
    NOISE {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return toned(page, value -> value + random.nextGaussian() * 45 * strength);
        }
    },
    /** Copied over and over: out of focus, then hard edges, then specks. */
    COPIED {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            BufferedImage copy = page;
            int times = (int) Math.round(3 * strength);
            for (int i = 0; i < times; i++) {
                copy = blurred(copy, 0.003 * resolution);
                copy = toned(copy, v -> 255 / (1 + Math.exp((170 - v) / 14)));
            }
            return specked(copy, (int) (300 * strength), resolution, random);
        }
    },
    /** A pen ran below figures. */
    UNDERLINES {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return inked(
                    page,
                    pen -> {
                        pen.setColor(new Color(20, 30, 90));
                        pen.setStroke(new BasicStroke(resolution / 90f));
                        for (int i = 0; i < 14 * strength; i++) {
                            int x = random.nextInt(page.getWidth());
                            int y = random.nextInt(page.getHeight());
                            int sag = random.nextInt(1 + resolution / 30);
                            pen.drawLine(x, y, x + resolution / 3, y + sag);
                        }
                    });
        }
    },
    /** Notes and ticks by hand. */
    HANDWRITING {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return inked(
                    page,
                    pen -> {
                        pen.setColor(new Color(30, 30, 60));
                        pen.setStroke(new BasicStroke(resolution / 80f, 1, 1));
                        for (int i = 0; i < 12 * strength; i++) {
                            scribble(pen, page, resolution, random);
                        }
                    });
        }
    },
    /** A round red seal over figures. */
    SEAL {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return sealed(page, strength, resolution, random, new Color(215, 40, 45));
        }
    },
    /** The same in a copy without colour. */
    GREY_SEAL {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            return sealed(page, strength, resolution, random, new Color(130, 130, 130));
        }
    },
    /** Punched for a binder, the dark scanner behind. */
    HOLES {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            int wide = page.getWidth();
            int high = page.getHeight();
            return inked(
                    page,
                    pen -> {
                        pen.setColor(new Color(25, 25, 25));
                        int size = resolution / 4;
                        for (int i = 0; i < Math.round(6 * strength); i++) {
                            int x = i < 2 ? resolution / 3 : random.nextInt(wide);
                            int y = i < 2 ? high * (i + 1) / 3 : random.nextInt(high);
                            pen.fillOval(x, y, size, size);
                        }
                    });
        }
    },
    /** Strips of tape that yellowed. */
    TAPE {
        @Override
        BufferedImage on(BufferedImage page, double strength, int resolution, Random random) {
            int wide = page.getWidth();
            int high = page.getHeight();
            float opaque = (float) (0.7 * strength);
            return inked(
                    page,
                    pen -> {
                        pen.setComposite(
                                AlphaComposite.getInstance(AlphaComposite.SRC_OVER, opaque));
                        pen.setColor(new Color(190, 160, 100));
                        for (int i = 0; i < 3; i++) {
                            double turn = 0.3 * (random.nextDouble() - 0.5);
                            pen.rotate(turn, wide / 2.0, high / 2.0);
                            pen.fillRect(0, random.nextInt(high), wide, resolution / 2);
                        }
                    });
        }
    };

    /** The page with this defect; the given one may be changed. */
    abstract BufferedImage on(BufferedImage page, double strength, int resolution, Random random);

    /** Where on the page a place of the picture is. */
    private interface Lens {
        double[] source(double x, double y);
    }

    /**
     * Looks at a page from its lower edge.
     *
     * @param far by how much of its width the far edge is shorter
     * @param side by how much of the height the left edge is shorter than the right
     * @param margin part of the picture around the page
     */
    private record Photograph(double far, double side, double margin) {

        double[] source(double x, double y, double wide, double high) {
            double u = (x / wide - margin) / (1 - 2 * margin) - 0.5;
            double v = (y / high - margin) / (1 - 2 * margin) - 0.5;
            double depth = 1 / (1 - far * (0.5 - v) - side * u);
            return new double[] {(u * depth + 0.5) * wide, (v * depth + 0.5) * high};
        }
    }

    private static BufferedImage warped(BufferedImage page, Photograph camera, Color desk) {
        double wide = page.getWidth();
        double high = page.getHeight();
        return warped(page, (x, y) -> camera.source(x, y, wide, high), desk);
    }

    private static BufferedImage warped(BufferedImage page, Lens lens, Color around) {
        int wide = page.getWidth();
        int high = page.getHeight();
        BufferedImage picture = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                double[] at = lens.source(x, y);
                picture.setRGB(x, y, sample(page, at[0], at[1], around.getRGB()));
            }
        }
        return picture;
    }

    private static int sample(BufferedImage page, double x, double y, int around) {
        int left = (int) Math.floor(x);
        int top = (int) Math.floor(y);
        if (left < 0 || top < 0 || left + 1 >= page.getWidth() || top + 1 >= page.getHeight()) {
            return around;
        }
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double upper = mix(page.getRGB(left, top), page.getRGB(left + 1, top), shift, x - left);
            double lower =
                    mix(
                            page.getRGB(left, top + 1),
                            page.getRGB(left + 1, top + 1),
                            shift,
                            x - left);
            mixed |= (int) (upper + (lower - upper) * (y - top)) << shift;
        }
        return mixed;
    }

    private static double mix(int one, int other, int shift, double share) {
        return ((one >> shift) & 0xFF) * (1 - share) + ((other >> shift) & 0xFF) * share;
    }

    /** How much light falls on a place, from 0 to 1. */
    private interface Light {
        double at(double x, double y);
    }

    private static BufferedImage lit(BufferedImage page, Light light) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                double share = light.at(x, y);
                page.setRGB(x, y, each(page.getRGB(x, y), value -> value * share));
            }
        }
        return page;
    }

    private static BufferedImage toned(BufferedImage page, DoubleUnaryOperator tone) {
        for (int y = 0; y < page.getHeight(); y++) {
            for (int x = 0; x < page.getWidth(); x++) {
                page.setRGB(x, y, each(page.getRGB(x, y), tone));
            }
        }
        return page;
    }

    private static int each(int rgb, DoubleUnaryOperator tone) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double value = tone.applyAsDouble((rgb >> shift) & 0xFF);
            mixed |= (int) Math.max(0, Math.min(255, value)) << shift;
        }
        return mixed;
    }

    /** Gaussian blur, by three boxes in each direction. */
    private static BufferedImage blurred(BufferedImage page, double deviation) {
        int radius = (int) Math.round(deviation);
        BufferedImage result = page;
        for (int i = 0; i < 2 && radius > 0; i++) {
            result = boxed(boxed(result, radius, 1, 0), radius, 0, 1);
        }
        return result;
    }

    private static BufferedImage boxed(BufferedImage page, int radius, int across, int down) {
        int wide = page.getWidth();
        int high = page.getHeight();
        BufferedImage result = new BufferedImage(wide, high, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                int[] sums = new int[3];
                for (int i = -radius; i <= radius; i++) {
                    int rgb =
                            page.getRGB(
                                    Math.max(0, Math.min(wide - 1, x + i * across)),
                                    Math.max(0, Math.min(high - 1, y + i * down)));
                    sums[0] += rgb & 0xFF;
                    sums[1] += (rgb >> 8) & 0xFF;
                    sums[2] += (rgb >> 16) & 0xFF;
                }
                int n = 2 * radius + 1;
                result.setRGB(x, y, ((sums[2] / n) << 16) | ((sums[1] / n) << 8) | (sums[0] / n));
            }
        }
        return result;
    }

    private static BufferedImage specked(
            BufferedImage page, int count, int resolution, Random random) {
        int wide = page.getWidth();
        int high = page.getHeight();
        return inked(
                page,
                pen -> {
                    pen.setColor(new Color(30, 30, 30));
                    for (int i = 0; i < count; i++) {
                        int size = 1 + random.nextInt(1 + resolution / 80);
                        pen.fillOval(random.nextInt(wide), random.nextInt(high), size, size);
                    }
                });
    }

    private static void scribble(
            Graphics2D pen, BufferedImage page, int resolution, Random random) {
        double x = random.nextInt(page.getWidth());
        double y = random.nextInt(page.getHeight());
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        for (int i = 0; i < 4; i++) {
            double[] by = new double[6];
            for (int k = 0; k < by.length; k++) {
                by[k] = (random.nextDouble() - 0.4) * resolution / 6;
            }
            path.curveTo(x + by[0], y + by[1], x + by[2], y + by[3], x + by[4], y + by[5]);
            x += by[4];
            y += by[5];
        }
        pen.draw(path);
    }

    private static BufferedImage sealed(
            BufferedImage page, double strength, int resolution, Random random, Color colour) {
        BufferedImage seal =
                new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_INT_RGB);
        int size = (int) (1.5 * resolution);
        int x = random.nextInt(page.getWidth() - size);
        int y = random.nextInt(page.getHeight() - size);
        inked(
                seal,
                pen -> {
                    pen.setColor(Color.WHITE);
                    pen.fillRect(0, 0, seal.getWidth(), seal.getHeight());
                    pen.setColor(colour);
                    pen.setStroke(new BasicStroke(resolution / 25f));
                    pen.drawOval(x, y, size, size);
                    pen.setFont(new Font(Font.SANS_SERIF, Font.BOLD, resolution / 2));
                    pen.drawString(
                            "★", x + size / 2 - resolution / 4, y + size / 2 + resolution / 5);
                    for (int i = 1; i < 8; i++) {
                        int at = x + i * size / 8;
                        pen.drawLine(at, y + size / 6, at + resolution / 12, y + size / 4);
                    }
                });
        for (int row = 0; row < page.getHeight(); row++) {
            for (int column = 0; column < page.getWidth(); column++) {
                int ink = seal.getRGB(column, row);
                int under = page.getRGB(column, row);
                page.setRGB(column, row, through(under, ink, strength));
            }
        }
        return page;
    }

    /** Ink of a seal lets what is under it through. */
    private static int through(int under, int ink, double strength) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            double share = 1 - strength * (1 - ((ink >> shift) & 0xFF) / 255.0);
            mixed |= (int) (((under >> shift) & 0xFF) * share) << shift;
        }
        return mixed;
    }

    /** The page with what is drawn on it. */
    private static BufferedImage inked(BufferedImage page, Consumer<Graphics2D> drawing) {
        Graphics2D pen = page.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        drawing.accept(pen);
        pen.dispose();
        return page;
    }
}
