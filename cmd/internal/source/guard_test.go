package source

import (
	"context"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"golang.org/x/net/dns/dnsmessage"
)

func TestRedirects(t *testing.T) {
	moved := func(to string) string { return serve(t, http.RedirectHandler(to, http.StatusFound).ServeHTTP) }
	page := serve(t, send("text/html", smallPage))
	if a, err := Read(t.Context(), moved(moved(moved(page+"/story"))), local()); err != nil || !strings.HasSuffix(a.Address.String(), "/story") {
		t.Errorf("%v %q", err, a.Address)
	}
	var loop string
	loop = serve(t, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, loop+r.URL.Path+"x", http.StatusFound)
	})
	mustFail(t, loop, local(), "redirects more than 5 times")
	for to, want := range map[string]string{
		"http://169.254.169.254/latest/meta-data/": "private address",
		"http://168.63.129.16/metadata":            "private address",
		"http://[::1]/":                            "private address",
		"http://[::ffff:127.0.0.1]/":               "", // reachable as 127.0.0.1, and nothing answers on port 80
		"http://127.0.0.2/":                        "private address",
		"http://10.0.0.1/":                         "private address",
		"http://192.168.0.1/":                      "private address",
		"http://0.0.0.0/":                          "private address",
		"http://2130706434/":                       "", // 127.0.0.2 as one number: not a host that resolves
		"file:///etc/passwd":                       "not an http or https address",
		"javascript:alert(1)":                      "not an http or https address",
		"gopher://127.0.0.1/":                      "not an http or https address",
		"http:///nowhere":                          "",
	} {
		mustFail(t, moved(to), local(), want)
	}
}

func TestPrivateAddresses(t *testing.T) {
	page := serve(t, send("text/html", smallPage))
	_, port, _ := net.SplitHostPort(strings.TrimPrefix(page, "http://"))
	mustFail(t, page, Options{AllowPort: true}, "private address", "--allow-private")
	mustFail(t, page, Options{AllowPrivate: true}, "port", "--allow-port")
	mustFail(t, "http://localhost:"+port, Options{AllowPort: true}, "private address")
	mustFail(t, "http://127.0.0.1:"+port+"@example.org:1/", Options{AllowPort: true, resolver: nowhere()}, "")
	mustFail(t, page, Options{Offline: true, AllowPort: true, AllowPrivate: true}, "not fetched here")
	mustFail(t, "http://", Options{}, "not an http or https address")
	mustFail(t, "http://exa mple.org/\x1b[31m", Options{}, "not an http or https address")
	mustFail(t, "https://unknown.invalid/", Options{resolver: nowhere()}, "unknown.invalid is not found")
	if _, err := Read(t.Context(), page, Options{AllowPort: true, AllowPrivate: true}); err != nil {
		t.Error(err)
	}
}

// nowhere is a resolver that knows no name.
func nowhere() *net.Resolver {
	return &net.Resolver{PreferGo: true, Dial: func(context.Context, string, string) (net.Conn, error) {
		return nil, &net.DNSError{Err: "no such host", Name: "unknown.invalid", IsNotFound: true}
	}}
}

// TestRebinding asks a name server that gives a public address first and a
// private one from then on. Whatever it says, the connection itself is checked.
func TestRebinding(t *testing.T) {
	var asked atomic.Int32
	server, err := net.ListenPacket("udp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = server.Close() }()
	go answer(server, func() [4]byte {
		if asked.Add(1) == 1 {
			return [4]byte{192, 0, 2, 1} // for documentation: no route, refused as special
		}
		return [4]byte{127, 0, 0, 1}
	})
	o := Options{AllowPort: true, resolver: &net.Resolver{PreferGo: true, Dial: func(ctx context.Context, _, _ string) (net.Conn, error) {
		var d net.Dialer
		return d.DialContext(ctx, "udp", server.LocalAddr().String())
	}}}
	page := serve(t, send("text/html", smallPage))
	u, _ := url.Parse(page)
	address := "http://rebind.example:" + u.Port() + "/"
	for range 3 {
		mustFail(t, address, o, "private address")
	}
	if asked.Load() < 3 {
		t.Errorf("the name server was asked %d times", asked.Load())
	}
}

// answer answers questions for IPv4 addresses until the socket is closed.
func answer(c net.PacketConn, address func() [4]byte) {
	buffer := make([]byte, 1500)
	for {
		n, from, err := c.ReadFrom(buffer)
		if err != nil {
			return
		}
		var m dnsmessage.Message
		if m.Unpack(buffer[:n]) != nil || len(m.Questions) != 1 {
			continue
		}
		q := m.Questions[0]
		m.Response, m.Authoritative, m.Additionals = true, true, nil
		if q.Type == dnsmessage.TypeA {
			m.Answers = []dnsmessage.Resource{{
				Header: dnsmessage.ResourceHeader{Name: q.Name, Type: q.Type, Class: q.Class},
				Body:   &dnsmessage.AResource{A: address()},
			}}
		}
		if packed, err := m.Pack(); err == nil {
			_, _ = c.WriteTo(packed, from)
		}
	}
}
