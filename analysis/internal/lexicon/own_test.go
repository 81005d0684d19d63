package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func someKnown() Known {
	return Known{
		Kinds: []string{"loaded", "hedge", "attribution", "weasel"}, Stances: []string{"neutral", "doubt"}, Cues: "attribution",
		Frames: map[string][]string{"attribution": {"any", "noun"}, "weasel": {"cue"}},
	}
}

func TestListFaults(t *testing.T) {
	for list, want := range map[string]string{
		"":                                        `l:1: in "": the list is empty; begin with @class, @rule or @except`,
		"stunt":                                   `l:1: in "stunt": no @class, @rule or @except stands before it`,
		"@class\n@kind hedge\nx":                  `l:1: in "@class": @class needs a name, such as @class loaded.fight`,
		"@rule\n@kind hedge\n@title t\nx":         `l:1: in "@rule": @rule needs a name, such as @rule crisis-talk`,
		"@rule Ab\n@kind hedge\n@title t\nx":      `l:1: in "@rule Ab": a rule's name is small letters, digits and hyphens, at most 40`,
		"@class a\n@kind odd\nx":                  `l:2: in "@kind odd": no kind "odd" that has words; one of: loaded, hedge, attribution, weasel`,
		"@class a\nx":                             `l:1: in "@class a": it has no @kind; one of: loaded, hedge, attribution, weasel`,
		"@class a\n@kind loaded":                  `l:1: in "@class a": no words stand under it`,
		"@rule a\n@kind hedge\nx":                 `l:1: in "@rule a": the rule needs a @title: what it points out`,
		"@except\n@kind loaded\nx":                `l:2: in "@kind loaded": @kind says nothing in an @except; leave it out`,
		"@except":                                 `l:1: in "@except": no words stand under it`,
		"@except\n{a|b":                           `l:2: in "{a|b": write alternatives as {a|b}: every brace closed, none inside another`,
		"@except\n{a{b}|c}":                       `l:2: in "{a{b}|c}": write alternatives`,
		"@except\na|b":                            `l:2: in "a|b": write alternatives`,
		"@except\na *1":                           `l:2: in "a *1": words to leave alone have no strength; leave *1 out`,
		"@except\n--":                             `l:2: in "--": the words are missing`,
		"@except\na @after:b_":                    `l:2: in "a @after:b_": @after: needs words, such as @after:the|a`,
		"@except\na @before:":                     `l:2: in "a @before:": @before: needs words, such as @before:the|a`,
		"@except\na\n# c\n\na":                    `l:5: in "a": "a" is already on line 2; keep one`,
		"@except\n\xffa":                          "l:2: in \"\xffa\": no valid UTF-8; save the file as UTF-8",
		"@except\na\x00":                          "l:2: in \"a\x00\": no text: it holds a zero byte; give a text file",
		"@except\n@example\na":                    `l:2: in "@example": @example needs a text`,
		"@class a\n@kind weasel\n@frame noun\nx":  `l:1: in "@class a": kind weasel needs a @frame; one of: cue`,
		"@class a\n@kind hedge\n@frame noun\nx":   `l:1: in "@class a": kind hedge has no @frame; leave it out`,
		"@class a\n@kind hedge\n@stance doubt\nx": `l:1: in "@class a": kind hedge has no @stance; leave it out`,
		"@class a\n@kind attribution\nx":          `l:1: in "@class a": kind attribution needs a @stance; one of: neutral, doubt`,
		"@class a\n@kind attribution\n@stance odd\n@frame any\nx":                                 `l:3: in "@stance odd": no stance "odd"; one of: neutral, doubt`,
		"@class a\n@kind attribution\n@stance doubt\nx":                                           `l:1: in "@class a": kind attribution needs a @frame; one of: any, noun`,
		"@except\n" + strings.Repeat("x", mostLine+1):                                             fmt.Sprintf("l:2: in \"%s…\": longer than %d bytes; cut it", strings.Repeat("x", mostShown), mostLine),
		"@except\n" + strings.Repeat("{a|b} ", 9):                                                 "it stands for more than 500 wordings; write several entries",
		"@class a\n@kind hedge" + strings.Repeat("\n@doc "+strings.Repeat("y", 3600), 20) + "\nx": "the directives of the section are longer than 65536 bytes together; cut them",
		"@class a\n@kind hedge" + strings.Repeat("\n@doc", mostSaid+1) + "\nx":                    "the directives of the section are longer than 65536 bytes together; cut them",
	} {
		_, faults := ParseList("l", list, someKnown())
		if len(faults) != 1 || !strings.Contains(faults[0].Error(), want) {
			t.Errorf("%.80q\n got %v\nwant %s", list, faults, want)
		}
	}
}

func TestListsAreBounded(t *testing.T) {
	for name, list := range map[string]string{
		"entries":  "@except\n" + numbered(mostEntries+1, "w%d\n"),
		"wordings": "@except\n" + numbered(mostForms/200, "w%d {a|b|c|d|e|f|g|h|i|j} {a|b|c|d|e|f|g|h|i|j} /n\n") + "one more\n",
		"faults":   "@except\n" + numbered(mostFaults+50, "w%d /q\n"),
	} {
		l, faults := ParseList("l", list, someKnown())
		if len(faults) == 0 || len(faults) > mostFaults+1 || len(l.Entries) > mostEntries {
			t.Errorf("%s: %d faults, %d entries", name, len(faults), len(l.Entries))
		}
	}
}

func numbered(n int, format string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, format, i)
	}
	return b.String()
}

// FuzzParseList holds that no list makes the parser or the compiler panic, and
// that every fault names the file and one of its lines.
func FuzzParseList(f *testing.F) {
	f.Add("@rule a\n@kind loaded\n@title t\n@doc d\n@example [[x|a]]\nx {a|b|} /n/v *3 @noun @before:a_b|c = y -- z\n-end\n@except a\nso So\n")
	files, err := filepath.Glob("data/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 1000)]))
	}
	f.Fuzz(func(t *testing.T, data string) {
		list, faults := ParseList("l", data, someKnown())
		lines := strings.Count(data, "\n") + 1
		for _, fault := range faults {
			if fault.File != "l" || fault.Line < 1 || fault.Line > lines || fault.What == "" {
				t.Errorf("a fault at %s:%d of %d lines: %s", fault.File, fault.Line, lines, fault.What)
			}
		}
		if len(faults) > 0 {
			return
		}
		l, err := New(list.Entries, grammar, Irregular{})
		if err != nil {
			t.Fatalf("no fault was found, and yet: %v", err)
		}
		for _, e := range l.Entries {
			l.Instead(e, Past, false)
			l.Instead(e, Plural, true)
		}
	})
}
