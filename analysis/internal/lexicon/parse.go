package lexicon

import (
	"fmt"
	"strings"
)

// Parse reads a word list. The name stands in errors, which give the line and
// say what is wrong with it; all faults are returned at once.
//
// cmd/internal/rulefiles/own.md documents the format.
func Parse(name, data string) ([]*Entry, error) {
	p := parser{name: name, seen: map[seenKey]int{}}
	return p.parse(data)
}

func (p *parser) parse(data string) ([]*Entry, error) {
	for p.line = 1; data != ""; p.line++ {
		var line string
		line, data, _ = strings.Cut(data, "\n")
		line = strings.TrimSpace(line)
		p.text = line
		if p.own != nil && !p.own.admits(p) {
			continue
		}
		switch {
		case line == "" || line[0] == '#':
		case line[0] == '@':
			p.directive(line)
		default:
			p.entry(line)
		}
	}
	return p.entries, joined(p.faults)
}

type parser struct {
	name    string
	line    int
	text    string // of the line
	class   *Class
	classes []*Class // of readers' own lists
	entries []*Entry
	faults  []*Fault
	own     *own            // limits of readers' own lists; nil for the embedded ones
	seen    map[seenKey]int // lines; nil where nobody asks for double entries
	slab    []Entry         // entries are taken from here: the lists have thousands
	plain   Special         // of all entries that have nothing of the sort
}

// seenKey tells entries of one class apart: a noun and a verb of one spelling
// may have a wording each.
type seenKey struct {
	class *Class
	pos   POS
	term  string
}

func (p *parser) newEntry() *Entry {
	if len(p.slab) == 0 {
		p.slab = make([]Entry, 64)
	}
	e := &p.slab[0]
	p.slab = p.slab[1:]
	*e = Entry{Class: p.class, Special: &p.plain, Strength: p.class.Strength, Guards: p.class.Guards, Line: int32(p.line)}
	return e
}

func (p *parser) fault(format string, args ...any) {
	p.faults = append(p.faults, &Fault{File: p.name, Line: p.line, Text: p.text, What: fmt.Sprintf(format, args...)})
}

func (p *parser) directive(line string) {
	word, rest, _ := strings.Cut(line[1:], " ")
	rest = strings.TrimSpace(rest)
	if section, ok := sectionNames[word]; ok {
		p.begin(section, rest)
		return
	}
	if p.class == nil {
		p.fault("no @class, @rule or @except stands before it")
		return
	}
	switch word {
	case "kind":
		p.class.Kind = rest
	case "title":
		p.class.Title = rest
	case "reason":
		p.class.Reason = rest
	case "source":
		for s := range strings.SplitSeq(rest, ";") {
			p.class.Sources = append(p.class.Sources, strings.TrimSpace(s))
		}
	case "stance":
		p.class.Stance = rest
	case "frame":
		p.class.Frame = rest
	case "strength":
		if len(rest) != 1 || rest[0] < '1' || rest[0] > '3' {
			p.fault("no strength %q; 1 a hint, 2 the default, 3 the surest", rest)
			return
		}
		p.class.Strength = rest[0] - '0'
	case "guard":
		for _, g := range strings.Fields(rest) {
			p.guard(strings.TrimPrefix(g, "@"), &p.class.Guards, nil)
		}
	case "doc":
		if p.own == nil || p.own.said <= mostSaid { // each line copies those before it
			p.class.Doc += rest + "\n"
		}
	case "example":
		p.class.Examples = append(p.class.Examples, Example{rest, p.line})
	default:
		p.fault("no directive @%s; one of @class @rule @except @kind @title @doc @example @reason @source @stance @frame @strength @guard", word)
	}
	if p.own != nil {
		p.own.directive(p, word, rest)
	}
}

func (p *parser) entry(line string) {
	if p.class == nil {
		p.fault("no @class, @rule or @except stands before it")
		return
	}
	e := p.newEntry()
	var reason string
	e.Term, line, e.Instead, reason = cutEntry(line)
	var near []Near
	for line != "" {
		var w string
		w, line, _ = strings.Cut(strings.TrimLeft(line, " "), " ")
		switch {
		case len(w) > 1 && w[0] == '/':
			p.partsOfSpeech(e, w)
		case len(w) == 2 && w[0] == '*' && w[1] >= '1' && w[1] <= '3':
			e.Strength = w[1] - '0'
		case len(w) > 1 && w[0] == '@':
			p.guard(w[1:], &e.Guards, &near)
		case w != "":
			p.fault("%q stands behind a condition of %q; the term comes first, and _ joins the words of a phrase in a condition", w, e.Term)
		}
	}
	if reason != "" || near != nil {
		e.Special = &Special{reason, near}
	}
	if p.seen != nil {
		key := seenKey{p.class, e.POS, e.Term}
		if first, ok := p.seen[key]; ok {
			p.fault("%q is already on line %d; keep one", e.Term, first)
			return
		}
		p.seen[key] = p.line
	}
	if p.own != nil && !p.own.entry(p, e) {
		return
	}
	p.entries = append(p.entries, e)
}

// cutEntry cuts "term /pos @guard = instead -- reason", in one pass: of what a
// start of the program does to thousands of lines, little is cheap.
func cutEntry(line string) (term, attributes, instead, reason string) {
	first, equals, dashes := -1, -1, len(line) // the spaces before the parts
scan:
	for i := 1; i+1 < len(line); i++ {
		if line[i] != ' ' {
			continue
		}
		switch line[i+1] {
		case '/', '*', '@':
			if first < 0 && equals < 0 {
				first = i
			}
		case '=':
			if equals < 0 && strings.HasPrefix(line[i:], " = ") {
				equals = i
			}
		case '-':
			if strings.HasPrefix(line[i:], " -- ") {
				dashes, reason = i, strings.TrimSpace(line[i+4:])
				break scan
			}
		}
	}
	line = line[:dashes]
	if equals >= 0 && equals+3 <= dashes { // else its last space is that of the dashes
		line, instead = line[:equals], strings.TrimSpace(line[equals+3:])
	}
	if first >= 0 {
		line, attributes = line[:first], line[first+1:]
	}
	return strings.TrimRight(line, " "), attributes, instead, reason
}

func (p *parser) partsOfSpeech(e *Entry, attribute string) {
	for pos := range strings.SplitSeq(attribute[1:], "/") {
		v, ok := posNamed(pos)
		if !ok {
			p.fault("no part of speech /%s; one of /n /v /a /a+ly /a+er /adv /x", pos)
		}
		e.POS |= v
	}
}
