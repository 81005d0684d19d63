package source

import (
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"code.dny.dev/ssrf"
)

// local lets a test reach its own server and nothing else on this machine.
func local() Options {
	return Options{AllowPort: true, reachable: []ssrf.Option{ssrf.WithAllowedV4Prefixes(netip.MustParsePrefix("127.0.0.1/32"))}}
}

// serve answers every request as handle says, on 127.0.0.1.
func serve(t *testing.T, handle http.HandlerFunc) string {
	t.Helper()
	server := httptest.NewServer(handle)
	t.Cleanup(server.Close)
	return server.URL
}

// send answers with a type and a body.
func send(kind, text string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", kind)
		_, _ = io.WriteString(w, text)
	}
}

const paragraph = "<p>The agency said the strike came five days into the truce. Officials denied it, and asked for an inquiry that would take months to report.</p>"

var smallPage = "<!doctype html><title>Truce breaks down - Example Post</title><nav><a href=/>Home</a></nav><article><h1>Truce breaks down</h1>" +
	strings.Repeat(paragraph, 4) + "</article>"

func TestFetch(t *testing.T) {
	raw, err := os.ReadFile("testdata/pages/agency.html")
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct{ kind, text, want string }{
		"page":           {"text/html; charset=utf-8", string(raw), "PORT CALDER, May 14"},
		"small page":     {"text/html", smallPage, "The agency said"},
		"xhtml":          {"application/xhtml+xml", "<?xml version=\"1.0\"?>" + smallPage, "The agency said"},
		"page as xml":    {"text/xml", smallPage, "The agency said"},
		"without a type": {"", smallPage, "The agency said"},
		"plain text":     {"text/plain; charset=iso-8859-1", "Caf\xe9 truce\n\n" + body, "The agency said"},
		"markdown":       {"text/markdown", "# Truce\n\n> " + body, "The agency said"},
	} {
		address := serve(t, func(w http.ResponseWriter, r *http.Request) {
			if tt.kind == "" {
				w.Header()["Content-Type"] = nil
				_, _ = io.WriteString(w, tt.text)
				return
			}
			send(tt.kind, tt.text)(w, r)
		})
		a, err := Read(t.Context(), address+"/a", local())
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		if !strings.Contains(a.Body.String(), tt.want) || strings.Contains(a.Body.String(), "Home") {
			t.Errorf("%s: body %.200q", name, a.Body)
		}
		if a.Outlet.String() == "" || a.Address.String() == "" || a.Title.String() == "" {
			t.Errorf("%s: title %q outlet %q address %q", name, a.Title, a.Outlet, a.Address)
		}
	}
}

func TestRefusedReplies(t *testing.T) {
	for name, tt := range map[string]struct {
		handle http.HandlerFunc
		want   string
	}{
		"missing":      {http.NotFound, "answers 404 Not Found; check the address"},
		"forbidden":    {status(403), "answers 403"},
		"broken":       {status(500), "answers 500"},
		"odd status":   {status(799), "answers 799"},
		"no location":  {status(304), "answers 304"},
		"picture":      {send("image/png", "x"), "is image/png"},
		"pdf":          {send("application/pdf", "x"), "is application/pdf"},
		"script":       {send("text/javascript", "x"), "is text/javascript"},
		"odd type":     {send("text/\x7fhtml", "x"), "cannot be fetched"},
		"json":         {send("application/json", `{"a":1}`), "is JSON"},
		"empty":        {send("text/html", ""), "empty page"},
		"no article":   {send("text/html", "<p>Short.</p>"), "no article is found"},
		"a menu":       {send("text/html", strings.Repeat("<li><a href=/x>Another story here</a></li>", 100)), "no article is found"},
		"binary":       {send("text/plain", strings.Repeat("\x00\x01\x02\x03", 100)), "is not text"},
		"hidden type":  {send("text/html", "\x89PNG\r\n\x1a\n"+strings.Repeat("x", 100)), "is image/png"},
		"large":        {send("text/html", strings.Repeat("x", maxPage+1)), "more than 5 MB"},
		"gzip bomb":    {gzipBomb, "more than 5 MB"},
		"brotli":       {encoded("br"), "compression"},
		"zstd":         {encoded("zstd"), "compression"},
		"double gzip":  {encoded("gzip, gzip"), "compression"},
		"bad gzip":     {encoded("gzip"), ": "},
		"long headers": {longHeaders, "headers of more than 64 KB"},
		"cut off":      {cutOff, ": "},
		"no http":      {notHTTP, "cannot be fetched"},
	} {
		t.Run(name, func(t *testing.T) {
			address := serve(t, tt.handle)
			mustFail(t, address, local(), address, tt.want)
		})
	}
}

func status(code int) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(code) }
}

func encoded(encoding string) http.HandlerFunc {
	return func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		w.Header().Set("Content-Encoding", encoding)
		_, _ = io.WriteString(w, strings.Repeat("\x8b\x1f\x00", 1000))
	}
}

// gzipBomb sends 512 MB as half a megabyte.
func gzipBomb(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Encoding", "gzip")
	z, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
	zeros := make([]byte, 1<<20)
	for range 512 {
		if _, err := z.Write(zeros); err != nil {
			return
		}
	}
	_ = z.Close()
}

func longHeaders(w http.ResponseWriter, _ *http.Request) {
	for i := range 2000 {
		w.Header().Set(fmt.Sprintf("X-Long-%d", i), strings.Repeat("x", 1000))
	}
}

func cutOff(w http.ResponseWriter, _ *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("Content-Length", "100000")
	_, _ = io.WriteString(w, "<p>")
}

func notHTTP(w http.ResponseWriter, _ *http.Request) {
	c, _, err := http.NewResponseController(w).Hijack()
	if err == nil {
		_, _ = io.WriteString(c, "SSH-2.0-\x1b[31mOpenSSH\r\n")
		_ = c.Close()
	}
}

// TestSlow shortens the wait by hand: what comes too slowly is given up.
func TestSlow(t *testing.T) {
	ctx, stop := context.WithCancelCause(t.Context())
	var received atomic.Int64
	watch(ctx, stop, &received, time.Millisecond)
	if !errors.Is(context.Cause(ctx), errSlow) {
		t.Errorf("nothing came, and it went on: %v", context.Cause(ctx))
	}
	ctx, stop = context.WithCancelCause(t.Context())
	received.Store(1 << 20)
	time.AfterFunc(20*time.Millisecond, func() { stop(nil) })
	watch(ctx, stop, &received, time.Millisecond)
	if errors.Is(context.Cause(ctx), errSlow) {
		t.Error("a fast page was given up")
	}
}

// TestSlowDrip reads from a server that sends a byte now and then.
func TestSlowDrip(t *testing.T) {
	t.Parallel() // it waits
	address := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Type", "text/html")
		tick := time.NewTicker(100 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-r.Context().Done():
				return
			case <-tick.C:
				if _, err := io.WriteString(w, "x"); err != nil {
					return
				}
				_ = http.NewResponseController(w).Flush()
			}
		}
	})
	mustFail(t, address, local(), "sends too slowly")
}

func TestFetchIsGivenUp(t *testing.T) {
	asked := make(chan struct{})
	address := serve(t, func(_ http.ResponseWriter, r *http.Request) {
		close(asked)
		<-r.Context().Done()
	})
	ctx, cancel := context.WithCancel(t.Context())
	go func() {
		<-asked
		cancel()
	}()
	if _, err := Read(ctx, address, local()); !errors.Is(err, context.Canceled) || strings.Contains(err.Error(), "\n") {
		t.Errorf("%v", err)
	}
}

func TestListFetchesNothing(t *testing.T) {
	address := serve(t, func(http.ResponseWriter, *http.Request) { t.Error("the page was asked for") })
	if accounts, err := List(t.Context(), []string{address}, local()); err != nil || len(accounts) != 1 {
		t.Errorf("%d accounts, %v", len(accounts), err)
	}
}
