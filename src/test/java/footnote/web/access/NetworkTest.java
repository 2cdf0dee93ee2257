package footnote.web.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class NetworkTest {

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.1.2, true",
        "10.0.0.0/8, 11.0.0.1, false",
        "10.0.0.7, 10.0.0.7, true",
        "10.0.0.7, 10.0.0.8, false",
        "2001:db8::/32, 2001:db8:1::9, true",
        "2001:db8::/32, 2001:db9::1, false",
        "0.0.0.0/0, 203.0.113.7, true",
        "0.0.0.0/0, 2001:db8::1, false",
        "::1, 0:0:0:0:0:0:0:1, true"
    })
    void hasTheAddressesThatBeginAlike(String network, String address, boolean has) {
        assertEquals(has, Network.of(network).has(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "proxy.example",
                "10.0.0",
                "10.0.0.256",
                "10.0.0.1.",
                "010.0.0.1",
                "1.2.3.4.5",
                "0x7f.1",
                "10.0.0.1/33",
                "1/2/3",
                "10.0.0.1/-1",
                "::g"
            })
    void refusesWhatIsNoNetwork(String text) {
        assertThrows(IllegalArgumentException.class, () -> Network.of(text));
    }

    @Test
    void readsAddressesWithPortsAndLooksNoNameUp() {
        assertEquals("203.0.113.7", Network.address("203.0.113.7:4711"));
        assertEquals("2001:db8:0:0:0:0:0:1", Network.address("[2001:db8::1]:80"));
        assertEquals("2001:db8:0:0:0:0:0:1", Network.address("2001:db8::1"));
        assertNull(Network.address("unknown"));
        assertNull(Network.address("localhost"));
    }

    @Test
    void aHouseholdOfVersionSixIsOneClient() {
        assertEquals(Network.client("2001:db8:1:2::3"), Network.client("2001:db8:1:2:aaaa::4"));
        assertNotEquals(Network.client("2001:db8:1:2::3"), Network.client("2001:db8:1:3::3"));
        assertEquals("203.0.113.7", Network.client("203.0.113.7"));
    }
}
