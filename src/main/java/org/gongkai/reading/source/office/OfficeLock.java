package org.gongkai.reading.source.office;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Takes the lock off a document of Word, Excel or PowerPoint since 2007. */
public final class OfficeLock {

    private OfficeLock() {}

    /**
     * The package inside, a ZIP file.
     *
     * @param passwords are tried in their order
     * @return none where none of them opens it, or where it is broken
     */
    public static Optional<byte[]> open(byte[] bytes, List<String> passwords) {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            Decryptor lock = Decryptor.getInstance(new EncryptionInfo(file));
            for (String password : passwords) {
                if (lock.verifyPassword(password)) {
                    try (InputStream plain = lock.getDataStream(file)) {
                        return Optional.of(plain.readAllBytes());
                    }
                }
            }
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            // Whoever reads it says so.
            return Optional.empty();
        }
        return Optional.empty();
    }
}
