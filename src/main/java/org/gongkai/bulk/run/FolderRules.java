package org.gongkai.bulk.run;

import java.util.Set;
import java.util.function.Predicate;
import org.gongkai.bulk.archive.EntryNames;

/**
 * What in an input folder is no document, by its name: hidden files, what office programs and
 * operating systems leave behind, and the papers of {@code gongkai fetch}, whose web archives are
 * inputs. Every other file counts, whatever its extension.
 */
public final class FolderRules {

    private static final String RUN = "run";
    private static final String JOURNAL = "run/fetched.journal";
    private static final Set<String> TABLES = Set.of("fetched.csv", "index.csv");

    /** A web archive that was set aside; what is in it has been got again, or will be. */
    private static final String UNKNOWN = ".*\\.warc\\.gz\\.unknown\\d*";

    private FolderRules() {}

    /**
     * Whether a file is none to read, itself or for the folder it lies in.
     *
     * @param file its path below the input folder, with {@code /} between the parts
     * @param exists whether there is a file of such a path
     */
    public static boolean isPassedOver(String file, Predicate<String> exists) {
        int begin = 0;
        for (int end = 0; end < file.length(); begin = end + 1) {
            int slash = file.indexOf('/', begin);
            end = slash < 0 ? file.length() : slash;
            String folder = file.substring(0, begin);
            if (isPassedOverAlone(file.substring(begin, end), name -> exists.test(folder + name))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether one file or folder is none to read, its own name alone looked at.
     *
     * @param beside whether there is such a path in the folder it lies in; asked where the name
     *     alone does not tell
     */
    static boolean isPassedOverAlone(String name, Predicate<String> beside) {
        return EntryNames.isLitterAlone(name) || (isPaper(name) && beside.test(JOURNAL));
    }

    private static boolean isPaper(String name) {
        return name.equals(RUN) || TABLES.contains(name) || name.matches(UNKNOWN);
    }
}
