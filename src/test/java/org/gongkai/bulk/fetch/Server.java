package org.gongkai.bulk.fetch;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server on loopback that answers each path as it was told, however badly. */
final class Server implements Closeable {

    /** Answers on a connection; when it returns the connection is closed. */
    interface Answer {
        void write(List<String> request, OutputStream out) throws Exception;
    }

    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Server() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        threads.execute(this::accept);
    }

    Server on(String path, Answer answer) {
        answers.put(path, answer);
        return this;
    }

    Server page(String path, String html) {
        return on(path, text(200, "Content-Type: text/html; charset=utf-8", html));
    }

    static Answer text(int status, String field, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return bytes(status, field, bytes);
    }

    static Answer bytes(int status, String field, byte[] bytes) {
        String head = "HTTP/1.1 " + status + " X\r\n" + (field.isEmpty() ? "" : field + "\r\n");
        return (request, out) -> {
            out.write(
                    (head + "Content-Length: " + bytes.length + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.ISO_8859_1));
            out.write(bytes);
        };
    }

    static Answer raw(String text) {
        return (request, out) -> out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    String address(String path) {
        return "http://127.0.0.1:" + port() + path;
    }

    int port() {
        return socket.getLocalPort();
    }

    List<String> requests() {
        return requests.stream().filter(path -> !path.equals("/robots.txt")).toList();
    }

    List<String> allRequests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(
                                    connection.getInputStream(), StandardCharsets.ISO_8859_1));
            List<String> request = new ArrayList<>();
            for (String line = in.readLine();
                    line != null && !line.isEmpty();
                    line = in.readLine()) {
                request.add(line);
            }
            if (request.isEmpty()) {
                requests.add("(nothing)");
                return;
            }
            String path = request.get(0).split(" ", -1)[1];
            requests.add(path);
            OutputStream out = connection.getOutputStream();
            answers.getOrDefault(path, text(404, "", "none")).write(request, out);
            out.flush();
        } catch (Exception e) {
            // The other side has gone away, as some of them are meant to.
            return;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
