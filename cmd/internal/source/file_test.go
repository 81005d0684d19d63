package source

import (
	"crypto/rand"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"askance/tui/safe/egress"
)

// write puts a file into a new folder and returns its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// mustFail reads arg and checks that the error is one clean line that says
// where, what and what to do.
func mustFail(t *testing.T, arg string, o Options, want ...string) {
	t.Helper()
	start := time.Now()
	a, err := Read(t.Context(), arg, o)
	if err == nil {
		t.Errorf("%.80q: read as %.200q, want an error with %q", arg, a.Body.String(), want)
		return
	}
	if took := time.Since(start); took > 5*slow*time.Second {
		t.Errorf("%.80q: took %v", arg, took)
	}
	text := err.Error()
	for _, part := range want {
		if !strings.Contains(text, part) {
			t.Errorf("%.80q: error %q lacks %q", arg, text, part)
		}
	}
	if err := egress.Text(text); err != nil || strings.Contains(text, "\n") {
		t.Errorf("error %q: %v", text, err)
	}
	if !strings.Contains(text, ": ") || !strings.Contains(text, "; ") {
		t.Errorf("error %q does not say where, what and what to do", text)
	}
}

func TestBadFiles(t *testing.T) {
	folder := t.TempDir()
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	at := func(name string) string { return filepath.Join(folder, name) }
	mustFail(t, at("missing.txt"), Options{}, "missing.txt", "no such file", "check the name")
	mustFail(t, write(t, "a", "x")+"/b", Options{}, "not a folder")
	mustFail(t, at(strings.Repeat("x", 5000)), Options{}, "too long for the name")
	mustFail(t, write(t, "empty.txt", ""), Options{}, "is empty")
	mustFail(t, write(t, "blank.txt", " \n\t\r\n"), Options{}, "is empty")
	mustFail(t, write(t, "front.md", "---\ntitle: x\n---\n"), Options{}, "is empty")
	mustFail(t, folder, Options{}, "holds no articles")
	mustFail(t, os.DevNull, Options{}, "is a device")
	mustFail(t, "/dev/zero", Options{}, "is a device")
	mustFail(t, "", Options{}, "names no account")
	mustFail(t, "seed:none", Options{}, "no such seed", "seed:agency")

	must(syscall.Mkfifo(at("pipe.txt"), 0o600))
	mustFail(t, at("pipe.txt"), Options{}, "named pipe")
	listener, err := net.Listen("unix", at("socket.txt"))
	must(err)
	defer func() { _ = listener.Close() }()
	mustFail(t, at("socket.txt"), Options{}, "socket")

	must(os.Symlink(at("loop-a.txt"), at("loop-b.txt")))
	must(os.Symlink(at("loop-b.txt"), at("loop-a.txt")))
	mustFail(t, at("loop-a.txt"), Options{}, "loop of symbolic links")

	for name, size := range map[string]int64{"large.txt": 200 << 20, "sparse.txt": 10 << 30} {
		f, err := os.Create(at(name))
		must(err)
		must(f.Truncate(size))
		must(f.Close())
		mustFail(t, at(name), Options{}, "larger than 64 MB")
	}
	mustFail(t, at("evil\nname\x1b[31m\u202e.txt"), Options{}, "evil name.txt", "no such file")
}

func TestNotText(t *testing.T) {
	random := make([]byte, 4096)
	_, _ = rand.Read(random)
	for name, raw := range map[string]string{
		"random.txt":  string(random),
		"zeros.txt":   strings.Repeat("\x00", 1000),
		"program":     "\x7fELF\x02\x01\x01" + strings.Repeat("\x00\x01\x02", 400),
		"paper.txt":   "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n",
		"picture.txt": "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"archive.md":  "PK\x03\x04\x14\x00\x00\x00\x08\x00",
		"nul.txt":     "one\x00two\n",
		"nul.md":      "# One\n\none two\x00\n",
		"nul":         "one\x00",
		"nuls.txt":    "one\x00two\x00abc\x00",
		"late.txt":    strings.Repeat("word ", sniffed) + "\x00",
		"packed.txt":  "\x1f\x8b\x08\x00\x00\x00\x00\x00",
	} {
		mustFail(t, write(t, name, raw), Options{}, "text; save the article's text")
	}
}

func TestFilesThatNeedCare(t *testing.T) {
	for name, tt := range map[string]struct{ raw, want string }{
		"invalid.txt":              {"It was a \xff\xfe so-called \x9b31m truce, they said at length.", "so-called"},
		"control.txt":              {"One \x01 one and \x1b]0;title\a and \x1b[31m colour.", "One ␁ one and  and  colour."},
		"line.txt":                 {strings.Repeat("word ", 200_000), "word word"},
		"name with\nnewline.txt":   {"Text.", "Text."},
		"\x1b[31m\u202ename.md":    {"Text.", "Text."},
		"-.txt":                    {"Text.", "Text."},
		"no ending":                {"Text.", "Text."},
		"latin1.txt":               {"Le pr\xe9sident a d\xe9clar\xe9 que la tr\xeave \xe9tait finie.", "président a déclaré"},
		"page by its content":      {"<!doctype html><title>T</title><p>" + body + "<p>" + body, "The agency said"},
		"unended.html":             {"<p>" + body + "<p>" + body + "<b><i>", "A second paragraph"},
		"deep.md":                  {strings.Repeat("> ", 5000) + "deep", "deep"},
		"text with angles <b>.txt": {"a < b and <b>bold</b>", "a < b and <b>bold</b>"},
	} {
		a, err := Read(t.Context(), write(t, name, tt.raw), Options{})
		if err != nil {
			t.Errorf("%q: %v", name, err)
			continue
		}
		if !strings.Contains(a.Body.String(), tt.want) {
			t.Errorf("%q: body %.300q lacks %q", name, a.Body.String(), tt.want)
		}
		for _, s := range []string{a.Name.String(), a.Body.String()} {
			if err := egress.Text(s); err != nil {
				t.Errorf("%q: %v", name, err)
			}
		}
	}
}

func TestKernelLog(t *testing.T) {
	t.Parallel() // it waits
	const log = "/proc/kmsg"
	f, err := os.OpenFile(log, os.O_RDONLY|syscall.O_NONBLOCK, 0)
	if err != nil {
		t.Skipf("%s cannot be opened here: %v", log, err)
	}
	_ = f.Close()
	mustFail(t, log, Options{}, log)
}

// TestNoPermission runs this test binary as another user, since root may read
// every file.
func TestNoPermission(t *testing.T) {
	if path := os.Getenv("ASKANCE_UNREADABLE"); path != "" {
		mustFail(t, path, Options{}, "may not be read", "permission")
		mustFail(t, filepath.Dir(path)+"/locked/file.txt", Options{}, "may not be read")
		mustFail(t, filepath.Dir(path)+"/locked", Options{}, "may not be read")
		return
	}
	folder, err := os.MkdirTemp("", "askance")
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = os.RemoveAll(folder) }()
	binary, err := os.ReadFile(os.Args[0])
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(folder, "secret.txt")
	for _, err := range []error{
		os.WriteFile(path, []byte("Text."), 0o000),
		os.Mkdir(filepath.Join(folder, "locked"), 0o000),
		os.WriteFile(filepath.Join(folder, "test"), binary, 0o755),
		os.Chmod(folder, 0o755),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	child := exec.Command(filepath.Join(folder, "test"), "-test.run=^TestNoPermission$")
	child.Env = append(os.Environ(), "ASKANCE_UNREADABLE="+path)
	child.Dir = folder
	if os.Geteuid() == 0 {
		const nobody = 65534
		child.SysProcAttr = &syscall.SysProcAttr{Credential: &syscall.Credential{Uid: nobody, Gid: nobody}}
	}
	if out, err := child.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, out)
	}
}
