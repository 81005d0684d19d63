package lexicon

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Section says what a part of a list is for.
type Section uint8

// The sections.
const (
	Words  Section = iota // @class: words for the rule of their kind
	Rule                  // @rule: words of a rule of its own, which the class is named after
	Except                // @except: words to leave alone; the class is named after the only rule for which, if it has a name
)

var sectionNames = map[string]Section{"class": Words, "rule": Rule, "except": Except}

// Example is a text with marks, which must come out as it stands.
type Example struct {
	Text string
	Line int
}

// Known are the words that readers' own lists may use.
type Known struct {
	Kinds   []string            // of tags for which there are words
	Stances []string            // of cues
	Frames  map[string][]string // by kind; a kind with stances needs one
	Cues    string              // the kind that has stances
}

// List is a reader's own list.
type List struct {
	Name    string
	Classes []*Class
	Entries []*Entry // in the order of Classes
	Forms   int      // that its entries stand for
}

// What one list of a reader's may hold.
const (
	mostLine    = 4 << 10 // bytes
	mostEntries = 10_000
	mostForms   = 50_000   // of its entries, with alternatives and inflections written out
	mostTerm    = 500      // alternatives of one term
	mostSaid    = 64 << 10 // bytes of the directives of one section, which make its page
	mostFaults  = 100
)

// ParseList reads a reader's own list. The faults are those of Parse, and
// whatever would make compiling it fail or take long.
func ParseList(name, data string, known Known) (*List, []*Fault) {
	o := own{known: known}
	p := parser{name: name, seen: map[seenKey]int{}, own: &o}
	_, _ = p.parse(strings.TrimPrefix(data, "\ufeff")) // the faults are in p
	o.end(&p)
	if len(p.classes) == 0 && len(p.faults) == 0 {
		p.line = 1
		p.fault("the list is empty; begin with @class, @rule or @except")
	}
	return &List{name, p.classes, p.entries, o.forms}, p.faults
}

// begin begins a section.
func (p *parser) begin(s Section, name string) {
	if p.own != nil {
		p.own.end(p)
	}
	p.class = &Class{Name: name, File: p.name, Section: s, Line: p.line, Own: p.own != nil, Strength: 2}
	switch {
	case s == Except:
		p.class.Guards = GuardAnyCase
	case name == "" && s == Rule:
		p.fault("@rule needs a name, such as @rule crisis-talk")
	case name == "":
		p.fault("@class needs a name, such as @class loaded.fight")
	case s == Rule && !isRuleName(name):
		p.fault("a rule's name is small letters, digits and hyphens, at most %d", mostName)
	}
	if p.own != nil {
		p.own.begin(p)
	}
}

const mostName = 40

func isRuleName(s string) bool {
	for _, r := range s {
		if (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' {
			return false
		}
	}
	return len(s) <= mostName && s[0] != '-'
}

// own holds a reader's list to what may stand in it.
type own struct {
	known   Known
	open    *Class // the section that end has not seen
	text    string // its first line
	terms   int    // entries in it, right or wrong
	before  int    // faults before it
	said    int    // bytes of its directives
	forms   int
	stopped bool
}

// admits reports whether a line may be read, and says where it may not.
func (o *own) admits(p *parser) bool {
	switch {
	case o.stopped:
		return false
	case len(p.faults) >= mostFaults:
		p.fault("more than %d lines with faults; the rest is not looked at", mostFaults)
		o.stopped = true
	case strings.IndexByte(p.text, 0) >= 0:
		p.fault("no text: it holds a zero byte; give a text file")
		o.stopped = true
	case !utf8.ValidString(p.text):
		p.fault("no valid UTF-8; save the file as UTF-8")
	case len(p.text) > mostLine:
		p.fault("longer than %d bytes; cut it", mostLine)
	default:
		return true
	}
	return false
}

func (o *own) begin(p *parser) {
	p.classes = append(p.classes, p.class)
	o.open, o.text, o.terms, o.before, o.said = p.class, p.text, 0, len(p.faults), 0
}

// directive checks the value of a directive.
func (o *own) directive(p *parser, word, value string) {
	c := p.class
	if c.Section == Except && !slices.Contains([]string{"example", "guard"}, word) {
		p.fault("@%s says nothing in an @except; leave it out", word)
		return
	}
	switch word {
	case "kind":
		if !slices.Contains(o.known.Kinds, value) {
			p.fault("no kind %q that has words; one of: %s", value, strings.Join(o.known.Kinds, ", "))
		}
	case "stance":
		if !slices.Contains(o.known.Stances, value) {
			p.fault("no stance %q; one of: %s", value, strings.Join(o.known.Stances, ", "))
		}
	case "title", "reason", "source", "example":
		if value == "" {
			p.fault("@%s needs a text", word)
		}
	}
	before := o.said
	if o.said += len(value) + 1; before <= mostSaid && o.said > mostSaid {
		p.fault("the directives of the section are longer than %d bytes together; cut them", mostSaid)
	}
}

// entry checks a term.
func (o *own) entry(p *parser, e *Entry) bool {
	o.terms++
	n, ok := alternatives(e.Term)
	o.forms += n * inflections(e.POS)
	switch {
	case !ok:
		p.fault("write alternatives as {a|b}: every brace closed, none inside another")
	case !strings.ContainsFunc(e.Term, isTermRune):
		p.fault("the words are missing")
	case p.class.Section == Except && e.Strength != p.class.Strength:
		p.fault("words to leave alone have no strength; leave *%d out", e.Strength)
	case n > mostTerm:
		p.fault("it stands for more than %d wordings; write several entries", mostTerm)
	case o.forms > mostForms || len(p.entries) >= mostEntries:
		p.fault("more than %d entries, or %d forms of their words; cut the list in two files", mostEntries, mostForms)
		o.stopped = true
	default:
		return true
	}
	return false
}

// inflections is at most how many forms a wording has.
func inflections(pos POS) int {
	n := 1
	if pos&Verb != 0 {
		n += 4
	}
	if pos&Noun != 0 {
		n++
	}
	if pos&AdverbOf != 0 {
		n++
	}
	if pos&Compare != 0 {
		n += 2
	}
	return n
}

func isTermRune(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || r == ':' // a cue of the frame colon
}

// alternatives counts the wordings that a term stands for, up to more than
// mostTerm, and reports whether its braces are in order.
func alternatives(term string) (n int, ok bool) {
	n = 1
	inside := 0 // alternatives so far in the open brace
	for i := 0; i < len(term); i++ {
		switch term[i] {
		case '{':
			if inside > 0 {
				return n, false
			}
			inside = 1
		case '|':
			if inside == 0 {
				return n, false
			}
			inside++
		case '}':
			if inside == 0 {
				return n, false
			}
			n, inside = min(n*inside, mostTerm+1), 0
		}
	}
	return n, inside == 0
}

// end checks the section that ends here as a whole. What is wrong with it is
// said of its first line.
func (o *own) end(p *parser) {
	c := o.open
	if c == nil || o.stopped {
		return
	}
	o.open = nil
	line, text := p.line, p.text
	p.line, p.text = c.Line, o.text
	defer func() { p.line, p.text = line, text }()
	wordless := o.terms == 0 && len(p.faults) == o.before // a line that is wrong may have been an entry
	cue := c.Kind == o.known.Cues
	switch {
	case c.Section == Except, c.Kind == "" && c.Section == Words && slices.Contains(grammar, c.Name):
	case c.Kind == "":
		p.fault("it has no @kind; one of: %s", strings.Join(o.known.Kinds, ", "))
	case cue && c.Stance == "":
		p.fault("kind %s needs a @stance; one of: %s", c.Kind, strings.Join(o.known.Stances, ", "))
	case !cue && c.Stance != "":
		p.fault("kind %s has no @stance; leave it out", c.Kind)
	case (cue || c.Frame != "") && !slices.Contains(o.known.Frames[c.Kind], c.Frame):
		if len(o.known.Frames[c.Kind]) == 0 {
			p.fault("kind %s has no @frame; leave it out", c.Kind)
		} else {
			p.fault("kind %s needs a @frame; one of: %s", c.Kind, strings.Join(o.known.Frames[c.Kind], ", "))
		}
	}
	if c.Section == Rule && c.Title == "" {
		p.fault("the rule needs a @title: what it points out")
	}
	if wordless {
		p.fault("no words stand under it")
	}
	if c.Reason == "" {
		c.Reason = "is in the list " + p.name[strings.LastIndexByte(p.name, '/')+1:]
	}
}
