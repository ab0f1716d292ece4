package org.gongkai.bulk.fetch;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ClientProtocolException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.apache.hc.core5.http.ProtocolException;

/**
 * An answer that did not come, or not whole.
 *
 * @param status what it counts as
 * @param message one sentence
 */
record Failure(FetchStatus status, String message) {

    static Failure of(IOException e, boolean late) {
        if (late || e instanceof SocketTimeoutException) {
            boolean connecting = e instanceof ConnectTimeoutException;
            return new Failure(
                    FetchStatus.TIMEOUT,
                    connecting ? "No connection in time." : "The answer took too long.");
        }
        if (e instanceof AddressGuard.ForbiddenAddressException) {
            return new Failure(FetchStatus.FORBIDDEN, String.valueOf(e.getMessage()));
        }
        if (e instanceof UnknownHostException) {
            return new Failure(FetchStatus.DNS_ERROR, "The name of the host is not known.");
        }
        if (e instanceof SSLException) {
            return new Failure(FetchStatus.TLS_ERROR, "No secure connection: " + Words.of(e) + ".");
        }
        return ofContent(e);
    }

    private static Failure ofContent(IOException e) {
        if (e instanceof MalformedChunkCodingException || e instanceof ConnectionClosedException) {
            return new Failure(FetchStatus.TRUNCATED, "The body ended before its end.");
        }
        if (e instanceof NoHttpResponseException
                || e instanceof ClientProtocolException
                || e.getCause() instanceof ProtocolException) {
            return new Failure(FetchStatus.PROTOCOL_ERROR, "The answer is no HTTP.");
        }
        if (e instanceof ConnectException || e instanceof NoRouteToHostException) {
            return new Failure(FetchStatus.CONNECT_ERROR, "No connection: " + Words.of(e) + ".");
        }
        return new Failure(FetchStatus.CONNECT_ERROR, "The connection broke: " + Words.of(e) + ".");
    }

    /** What a library says, cut to what is worth a line. */
    private static final class Words {

        private static final int LONGEST = 120;

        private Words() {}

        static String of(IOException e) {
            String text = String.valueOf(e.getMessage()).replaceAll("\\s+", " ");
            String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
            return cut.endsWith(".") ? cut.substring(0, cut.length() - 1) : cut;
        }
    }
}
