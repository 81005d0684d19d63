package sshd

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

func TestHostKeyIsMadeOnce(t *testing.T) {
	path := filepath.Join(t.TempDir(), "state", "askance", "host_key")
	first, created, err := LoadHostKey(path)
	if err != nil || !created {
		t.Fatalf("created is %v, want true (%v)", created, err)
	}
	for of, want := range map[string]os.FileMode{path: 0o600, filepath.Dir(path): 0o700} {
		info, err := os.Stat(of)
		if err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has mode %v, want %v (%v)", of, info.Mode().Perm(), want, err)
		}
	}
	second, created, err := LoadHostKey(path)
	if err != nil || created || !bytes.Equal(first.PublicKey().Marshal(), second.PublicKey().Marshal()) {
		t.Errorf("the key is not the one of the first time: created %v, %v", created, err)
	}
	if left, _ := filepath.Glob(filepath.Join(filepath.Dir(path), ".*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestHostKeysThatAreRefused(t *testing.T) {
	good := filepath.Join(t.TempDir(), "good")
	if _, _, err := LoadHostKey(good); err != nil {
		t.Fatal(err)
	}
	key, err := os.ReadFile(good)
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range map[string]struct {
		text []byte
		mode os.FileMode
		says string
	}{
		"readable by others": {key, 0o644, "chmod 600"},
		"not a key":          {[]byte("hello"), 0o600, "move it away"},
	} {
		path := filepath.Join(t.TempDir(), "host_key")
		if err := os.WriteFile(path, test.text, test.mode); err != nil {
			t.Fatal(err)
		}
		_, _, err := LoadHostKey(path)
		if err == nil || !strings.Contains(err.Error(), test.says) || !strings.Contains(err.Error(), path) {
			t.Errorf("%s: %v, want %q and the path", name, err, test.says)
		}
	}
	if _, _, err := LoadHostKey(filepath.Join(good, "below")); err == nil {
		t.Error("a key below a file was made")
	}
}

func TestDefaultHostKey(t *testing.T) {
	t.Setenv("HOME", "/home/reader")
	for state, want := range map[string]string{
		"/state":   "/state/askance/host_key",
		"":         "/home/reader/.local/state/askance/host_key",
		"relative": "/home/reader/.local/state/askance/host_key", // the specification says to ignore those
	} {
		t.Setenv("XDG_STATE_HOME", state)
		if got, err := DefaultHostKey(); got != want || err != nil {
			t.Errorf("XDG_STATE_HOME=%q gives %s (%v), want %s", state, got, err, want)
		}
	}
}

func TestAuthorizedKeysFile(t *testing.T) {
	line := string(gossh.MarshalAuthorizedKey(testKey(t).PublicKey()))
	for name, test := range map[string]struct {
		text string
		keys int
		says string // of the error; empty for none
	}{
		"two and a comment": {"# friends\n\n" + line + line, 2, ""},
		"no key":            {"# nobody\n", 0, "nobody could get in"},
		"not a key":         {line + "nonsense\n", 0, ":2: this is no public key"},
		"options":           {"command=\"id\" " + line, 0, ":1: options of keys mean nothing"},
	} {
		path := filepath.Join(t.TempDir(), "authorized_keys")
		if err := os.WriteFile(path, []byte(test.text), 0o600); err != nil {
			t.Fatal(err)
		}
		keys, err := LoadAuthorizedKeys(path)
		switch {
		case test.says == "" && (err != nil || len(keys) != test.keys):
			t.Errorf("%s: %d keys, want %d (%v)", name, len(keys), test.keys, err)
		case test.says != "" && (err == nil || !strings.Contains(err.Error(), test.says)):
			t.Errorf("%s: %v, want %q", name, err, test.says)
		}
	}
}
