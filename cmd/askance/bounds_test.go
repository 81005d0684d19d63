//go:build linux

package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"askance/tui/safe/egress"
)

// TestHostileInputsStayInBounds runs the program itself on what strangers may
// send. It must end in time, within a limit on its memory that the system
// enforces, with an article, or with one clean line that says what is wrong
// and what to do.
func TestHostileInputsStayInBounds(t *testing.T) {
	const memory = 300 << 10 // KiB
	most := 5 * time.Second
	if raceDetector {
		t.Skip("the program is built without the race detector; its tests in the package source run with it")
	}
	folder := t.TempDir()
	site := httptest.NewServer(hostileSite())
	t.Cleanup(site.Close)
	for _, tt := range append(hostileFiles(t, folder), hostilePages(site.URL)...) {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel() // some wait
			ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
			defer cancel()
			limited := fmt.Sprintf(`ulimit -d %d; exec "$0" "$@"`, memory)
			command := exec.CommandContext(ctx, "sh", append([]string{"-c", limited, built(t), "tag", "--allow-private", "--allow-port"}, tt.args...)...)
			var out, errs bytes.Buffer
			command.Stdout, command.Stderr = &out, &errs
			start := time.Now()
			err := command.Run()
			took := time.Since(start)
			var exit *exec.ExitError
			if err != nil && !errors.As(err, &exit) {
				t.Fatal(err)
			}
			cpu := command.ProcessState.UserTime() + command.ProcessState.SystemTime()
			if took > most && !(cpu < most/5 && tt.wait == 0) { // a busy machine is not the program's fault
				t.Errorf("took %v, %v of them at work", took, cpu)
			}
			said := errs.String()
			switch code := command.ProcessState.ExitCode(); {
			case tt.fails == "" && code != exitDone:
				t.Errorf("exit code %d: %.300s", code, said)
			case tt.fails != "" && (code != exitFailed || strings.Count(said, "\n") != 1 || !strings.Contains(said, tt.fails) || !strings.Contains(said, "; ")):
				t.Errorf("exit code %d: %.500s; want one line with %q", code, said, tt.fails)
			case tt.fails != "" && out.Len() > 0:
				t.Errorf("failed and wrote %.200q", out.String())
			}
			for _, text := range []string{out.String(), said} {
				if err := egress.Text(text); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// bound is an input and what is said of it; nothing where it is an article.
type bound struct {
	name  string
	args  []string
	fails string
	wait  time.Duration
}

func hostileFiles(t *testing.T, folder string) []bound {
	t.Helper()
	at := func(name string) string { return filepath.Join(folder, name) }
	file := func(name, text string) []string {
		if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return []string{at(name)}
	}
	prose := strings.Repeat("<p>The agency said the strike came five days into the truce. Officials denied it, and asked for an inquiry.</p>", 4)
	for _, err := range []error{
		os.WriteFile(at("sparse.txt"), []byte("Text.\n"), 0o600), os.Truncate(at("sparse.txt"), 10<<30),
		syscall.Mkfifo(at("pipe"), 0o600),
		os.Symlink(at("loop-b"), at("loop-a")), os.Symlink(at("loop-a"), at("loop-b")),
		os.Mkdir(at("round"), 0o700), os.Symlink(at("round"), at("round/round")), os.WriteFile(at("round/a.txt"), []byte("The regime fell."), 0o600),
		os.Mkdir(at("many"), 0o700),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	for i := range 10_001 {
		file(fmt.Sprintf("many/%d.txt", i), "")
	}
	return []bound{
		{"sparse file of 10 GB", []string{at("sparse.txt")}, "larger than 64 MB", 0},
		{"named pipe", []string{at("pipe")}, "is a named pipe", 0},
		{"symbolic links in a loop", []string{at("loop-a")}, "loop of symbolic links", 0},
		{"folder in itself", []string{at("round")}, "", 0},
		{"folder of too many", []string{at("many")}, "more than", 0},
		{"device", []string{"/dev/zero"}, "is a device", 0},
		{"log of the kernel", []string{"/proc/kmsg"}, "/proc/kmsg", time.Second},
		{"memory of the kernel", []string{"/proc/kcore"}, "/proc/kcore", 0},
		{"its own memory", []string{"/proc/self/mem"}, "/proc/self/mem", 0},
		{"empty", file("empty.txt", ""), "is empty", 0},
		{"binary", file("binary.txt", string(binaryData())), "is not text", 0},
		{"name of two lines and an escape", file("a\nb\x1b[31m.txt", "The regime fell."), "", 0},
		{"60 MB of line breaks", file("breaks.txt", strings.Repeat("\n", 60<<20)), "is empty", 0},
		{"60 MB of zeros", file("zeros.txt", strings.Repeat("\x00", 60<<20)), "is not text", 0},
		{"60 MB page", file("page.html", prose+strings.Repeat("<p>x</p>", 60<<20/8)), "more text or elements", 0},
		{"60 MB in one paragraph", file("long.html", "<p>"+strings.Repeat("text ", 60<<20/5)), "more text or elements", 0},
		{"billion laughs", file("laughs.xml", laughs()), "", 0},
		{"external entity", file("entity.xml", `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>T</title><description>a&x;b</description></item></channel></rss>`), "", 0},
		{"200,000 entries", file("entries.xml", `<?xml version="1.0"?><rss version="2.0"><channel><title>T</title>`+strings.Repeat("<item><title>T</title><description>D</description></item>", 200_000)+`</channel></rss>`), "more than 5 MB", 0},
		{"200,000 deep", file("deep.html", strings.Repeat("<div>", 200_000)+prose), "deeper", 0},
		{"escapes in entities", file("escapes.html", "<article><p>One&#27;[31m two&#155;31m &#<b>27;</b>[2J</p><svg><![CDATA[\x1b[31m]]></svg>"+prose+"</article>"), "", 0},
		{"links that are none", file("links.html", "<article><p>See <a href=file:///etc/passwd>one</a> and <a href='javascript:x'>two</a> here.</p>"+prose+"</article>"), "", 0},
		{"quotations in quotations", file("quotes.md", strings.Repeat("> ", 500_000)+"deep"), "", 0},
		{"brackets", file("brackets.md", strings.Repeat("[", 900_000)), "", 0},
		{"one word of a megabyte", file("word.txt", strings.Repeat("x", 1<<20)), "", 0},
		{"marks on one letter", file("marks.txt", "e"+strings.Repeat("\u0301", 500_000)), "", 0},
		{"a megabyte of quotation marks", file("marks2.txt", strings.Repeat("\" “", 200_000)), "", 0},
	}
}

// laughs is a feed whose entities grow tenfold nine times.
func laughs() string {
	var b strings.Builder
	b.WriteString(`<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "ha">`)
	for c := 'b'; c < 'k'; c++ {
		fmt.Fprintf(&b, `<!ENTITY %c "%s">`, c, strings.Repeat("&"+string(c-1)+";", 10))
	}
	return b.String() + `]><rss version="2.0"><channel><title>&j;</title><item><title>&j;</title><description>&j;</description></item></channel></rss>`
}

func hostilePages(site string) []bound {
	return []bound{
		{"gzip bomb of 512 MB", []string{site + "/gzip"}, "more than 5 MB", 0},
		{"bomb said to be brotli", []string{site + "/brotli"}, "compression", 0},
		{"bomb that says nothing", []string{site + "/plain-gzip"}, "is application/x-gzip", 0},
		{"page without end", []string{site + "/endless"}, "more than 5 MB", 0},
		{"slow drip", []string{site + "/drip"}, "too slowly", time.Second},
		{"silence", []string{site + "/silence"}, "too slowly", time.Second},
		{"2 MB of headers", []string{site + "/headers"}, "headers of more than", 0},
		{"redirects in a loop", []string{site + "/loop"}, "redirects more than 5 times", 0},
		{"redirect to a file", []string{site + "/to-file"}, "not an http or https address", 0},
		{"redirect to a script", []string{site + "/to-script"}, "not an http or https address", 0},
		{"picture", []string{site + "/picture"}, "is image/png", 0},
		{"escapes in the type", []string{site + "/type"}, "", 0},
	}
}

func hostileSite() http.Handler {
	mux := http.NewServeMux()
	on := func(path string, header map[string]string, write func(http.ResponseWriter, *http.Request)) {
		mux.HandleFunc(path, func(w http.ResponseWriter, r *http.Request) {
			for name, value := range header {
				w.Header().Set(name, value)
			}
			write(w, r)
		})
	}
	page := map[string]string{"Content-Type": "text/html"}
	on("/gzip", map[string]string{"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzipBomb)
	on("/brotli", map[string]string{"Content-Type": "text/html", "Content-Encoding": "br"}, gzipBomb)
	on("/plain-gzip", page, gzipBomb)
	on("/endless", page, func(w http.ResponseWriter, _ *http.Request) {
		for {
			if _, err := io.WriteString(w, "<p>More text follows.</p>"); err != nil {
				return
			}
		}
	})
	on("/drip", page, func(w http.ResponseWriter, r *http.Request) {
		tick := time.NewTicker(50 * time.Millisecond)
		defer tick.Stop()
		for {
			select {
			case <-r.Context().Done():
				return
			case <-tick.C:
				_, _ = io.WriteString(w, "x")
				_ = http.NewResponseController(w).Flush()
			}
		}
	})
	on("/silence", page, func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	on("/headers", page, func(w http.ResponseWriter, _ *http.Request) {
		for i := range 2000 {
			w.Header().Set(fmt.Sprintf("X-Long-%d", i), strings.Repeat("x", 1000))
		}
	})
	on("/loop", nil, func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/loop", http.StatusFound) })
	on("/to-file", nil, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	on("/to-script", nil, func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "javascript:alert(1)", http.StatusFound)
	})
	on("/picture", map[string]string{"Content-Type": "image/png"}, func(w http.ResponseWriter, _ *http.Request) { _, _ = io.WriteString(w, "\x89PNG") })
	on("/type", map[string]string{"Content-Type": "text/plain; charset=\"\u009b31m\""}, func(w http.ResponseWriter, _ *http.Request) {
		_, _ = io.WriteString(w, "The regime fell, it was said on Friday, and nobody answered.")
	})
	return mux
}

// gzipBomb sends 512 MB as half a megabyte.
func gzipBomb(w http.ResponseWriter, _ *http.Request) {
	z, _ := gzip.NewWriterLevel(w, gzip.BestSpeed)
	zeros := make([]byte, 1<<20)
	for range 512 {
		if _, err := z.Write(zeros); err != nil {
			return
		}
	}
	_ = z.Close()
}
