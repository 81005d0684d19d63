package source

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"

	"code.dny.dev/ssrf"
	"golang.org/x/net/http/httpproxy"
)

// azureHost is the address at which Azure answers its own machines. It is
// public by its number, so no registry of special addresses has it.
var azureHost = netip.MustParsePrefix("168.63.129.16/32")

var (
	errScheme    = errors.New("is not an http or https address; give one")
	errRedirects = fmt.Errorf("redirects more than %d times; give the address that it ends at", maxRedirects)
)

// guard decides what may be connected to. It is asked when a connection is
// made, with the number that a name has come to, so a name that changes its
// mind between two look-ups gains nothing.
func (o Options) guard() *ssrf.Guardian {
	options := []ssrf.Option{ssrf.WithDeniedV4Prefixes(azureHost)}
	if o.AllowPrivate {
		options = append(options,
			ssrf.WithAllowedV4Prefixes(netip.MustParsePrefix("0.0.0.0/0")), ssrf.WithAllowedV6Prefixes(netip.MustParsePrefix("::/0")))
	}
	if o.AllowPort {
		options = append(options, ssrf.WithAnyPort())
	}
	options = append(options, o.reachable...)
	return ssrf.New(options...)
}

// client makes a client for one fetch. A proxy that the environment names is
// trusted; what it is asked for is checked as far as an address shows it.
func (o Options) client() *http.Client {
	guard := o.guard()
	environment := httpproxy.FromEnvironment()
	proxyFor := environment.ProxyFunc()
	open := &net.Dialer{Timeout: fetchStart}
	guarded := &net.Dialer{Timeout: fetchStart, Control: guard.Safe, Resolver: o.resolver}
	return &http.Client{
		CheckRedirect: checkRedirect,
		Transport: &http.Transport{
			Proxy: func(r *http.Request) (*url.URL, error) {
				proxy, err := proxyFor(r.URL)
				if proxy == nil || err != nil {
					return nil, err
				}
				return proxy, checkTarget(guard, r.URL)
			},
			DialContext: func(ctx context.Context, network, address string) (net.Conn, error) {
				if isProxy(environment, address) {
					return open.DialContext(ctx, network, address)
				}
				return guarded.DialContext(ctx, network, address)
			},
			DisableKeepAlives:      true,
			MaxResponseHeaderBytes: maxHeader,
			ForceAttemptHTTP2:      true,
		},
	}
}

// checkRedirect is asked before each redirect is followed.
func checkRedirect(r *http.Request, via []*http.Request) error {
	if len(via) > maxRedirects {
		return errRedirects
	}
	return checkScheme(r.URL)
}

func checkScheme(u *url.URL) error {
	if u.Scheme != "http" && u.Scheme != "https" || u.Host == "" {
		return errScheme
	}
	return nil
}

// checkTarget checks a host that is written as a number.
func checkTarget(guard *ssrf.Guardian, u *url.URL) error {
	if strings.EqualFold(u.Hostname(), "localhost") {
		return guard.SafeAddr(netip.MustParseAddr("127.0.0.1"))
	}
	if ip, err := netip.ParseAddr(u.Hostname()); err == nil {
		return guard.SafeAddr(ip)
	}
	return nil
}

// isProxy reports whether the environment names address, a host and a port,
// as a proxy.
func isProxy(environment *httpproxy.Config, address string) bool {
	for _, named := range []string{environment.HTTPProxy, environment.HTTPSProxy} {
		if named == "" {
			continue
		}
		if !strings.Contains(named, "://") {
			named = "http://" + named
		}
		u, err := url.Parse(named)
		if err == nil && net.JoinHostPort(u.Hostname(), cmp.Or(u.Port(), proxyPorts[u.Scheme])) == address {
			return true
		}
	}
	return false
}

// proxyPorts are the ports of proxies that name none.
var proxyPorts = map[string]string{"http": "80", "https": "443", "socks5": "1080", "socks5h": "1080"}
