package org.gongkai.bulk.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    private static final String PUBLIC = "93.184.216.34";

    private final AtomicInteger asked = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://127.1/",
                "http://127.0.1/",
                "http://2130706433/",
                "http://0x7f000001/",
                "http://0x7f.0.0.1/",
                "http://0177.0.0.1/",
                "http://017700000001/",
                "http://127.0.0.1./",
                "http://0/",
                "http://0.0.0.0/",
                "http://0x0/",
                "http://10.0.0.1/",
                "http://10.255.255.255/",
                "http://172.16.0.1/",
                "http://172.31.255.254/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://100.64.0.1/",
                "http://192.0.0.8/",
                "http://192.0.2.1/",
                "http://198.18.0.1/",
                "http://198.51.100.7/",
                "http://203.0.113.9/",
                "http://224.0.0.1/",
                "http://239.1.2.3/",
                "http://240.0.0.1/",
                "http://255.255.255.255/",
                "http://192.88.99.1/",
                "http://[::1]/",
                "http://[::]/",
                "http://[0:0:0:0:0:0:0:1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://[::ffff:7f00:1]/",
                "http://[::127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[64:ff9b::10.0.0.1]/",
                "http://[64:ff9b:1::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://[2002:a00:1::1]/",
                "http://[2001:0:7f00:1::]/",
                "http://[2001:db8::1]/",
                "http://[fc00::1]/",
                "http://[fd12:3456::1]/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[ff02::1]/",
                "http://[3fff::1]/",
                "http://[100::1]/",
                "http://localhost/",
                "http://LOCALHOST/",
                "http://localhost./",
                "http://a.localhost/",
                "http://printer.local/",
                "http://db.internal/",
                "http://intranet/",
                "http://router.lan/",
                "http://x.home.arpa/",
                "http://user@example.com/",
                "http://user:pw@127.0.0.1/",
                "http://example.com@127.0.0.1/",
                "http://example.com:22/",
                "http://example.com:8080/",
                "https://example.com:6379/",
                "file:///etc/passwd",
                "jar:file:///a.jar!/b",
                "gopher://example.com/",
                "ftp://example.com/",
                "data:text/html,x",
                "http:///path",
                "dict://127.0.0.1:11211/"
            })
    void isRefusedByItsTextAlone(String address) {
        AddressGuard guard = new AddressGuard(publicNames(), false, false);
        assertThat(guard.refusal(URI.create(address))).isPresent();
        assertThat(asked).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/",
                "https://www.beijing.gov.cn:443/a?b=c",
                "http://93.184.216.34/",
                "http://[2606:2800:220:1:248:1893:25c8:1946]/",
                "http://[64:ff9b::5db8:d822]/",
                "http://a-1.gov.cn./",
                "http://3.cn/"
            })
    void isAllowed(String address) {
        AddressGuard guard = new AddressGuard(publicNames(), false, false);
        assertThat(guard.refusal(URI.create(address))).isEmpty();
    }

    @Test
    void aNameIsJudgedByAllItsAddressesAtTheMomentOfConnecting() throws Exception {
        AddressGuard guard = new AddressGuard(names(PUBLIC), false, false);
        assertThat(guard.resolve("example.com")).containsExactly(InetAddress.getByName(PUBLIC));
        for (String[] answers :
                new String[][] {
                    {"127.0.0.1"}, {PUBLIC, "10.0.0.1"}, {"::1"}, {"fe80::1", PUBLIC}, {"0.0.0.0"}
                }) {
            assertThatThrownBy(() -> new AddressGuard(names(answers), false, false).resolve("a.cn"))
                    .isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        }
        assertThatThrownBy(() -> guard.resolve("127.1"))
                .isInstanceOf(AddressGuard.ForbiddenAddressException.class);
        assertThatThrownBy(() -> new AddressGuard(names(), false, false).resolve("a.cn"))
                .isInstanceOf(UnknownHostException.class);
    }

    @Test
    void privatePlacesCanBeAllowedButNoOddSpelling() throws Exception {
        AddressGuard guard = new AddressGuard(names("10.0.0.1"), true, true);
        assertThat(guard.refusal(URI.create("http://127.0.0.1:8080/"))).isEmpty();
        assertThat(guard.resolve("a.cn")).hasSize(1);
        assertThat(guard.refusal(URI.create("http://0x7f.1/"))).isPresent();
    }

    @Test
    void addressesAreReadAsPeopleWriteThem() {
        assertThat(AddressText.parse(" http://县.cn/年报 2024.pdf#x "))
                .contains(URI.create("http://xn--5nr.cn/%E5%B9%B4%E6%8A%A5%202024.pdf"));
        assertThat(AddressText.parse("HTTP://A.CN")).contains(URI.create("http://a.cn/"));
        assertThat(AddressText.parse("http://a.cn/?q=%E5%B9%B4&r=100%"))
                .contains(URI.create("http://a.cn/?q=%E5%B9%B4&r=100%25"));
        assertThat(AddressText.parse("年报.pdf")).isEmpty();
        assertThat(AddressText.parse("")).isEmpty();
        URI base = URI.create("http://a.cn/b/c.html?d");
        assertThat(AddressText.resolve(base, "../e f.doc"))
                .contains(URI.create("http://a.cn/e%20f.doc"));
        assertThat(AddressText.resolve(base, "//x.cn/y")).contains(URI.create("http://x.cn/y"));
        assertThat(AddressText.resolve(base, "?p=2"))
                .contains(URI.create("http://a.cn/b/c.html?p=2"));
        assertThat(AddressText.resolve(base, "javascript:void(0)").map(URI::getScheme))
                .isEqualTo(Optional.of("javascript"));
    }

    private DnsResolver publicNames() {
        return names(PUBLIC);
    }

    private DnsResolver names(String... answers) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                asked.incrementAndGet();
                InetAddress[] found = new InetAddress[answers.length];
                for (int i = 0; i < found.length; i++) {
                    found[i] = InetAddress.getByName(answers[i]);
                }
                return found;
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }
}
