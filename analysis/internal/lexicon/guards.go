package lexicon

import (
	"slices"
	"strings"
)

// Guards is a set of conditions on where a term counts.
type Guards uint32

// The guards, in the order of guardNames.
const (
	GuardNoun Guards = 1 << iota
	GuardVerb
	GuardAdj
	GuardPeople
	GuardAttrib
	GuardStart
	GuardAuthor
	GuardNotNum
	GuardNotName
	GuardAnyCase   // also inside names
	GuardUncharged // no crime that somebody is charged with
)

var guardNames = map[string]Guards{
	"noun": GuardNoun, "verb": GuardVerb, "adj": GuardAdj, "people": GuardPeople, "attrib": GuardAttrib,
	"start": GuardStart, "author": GuardAuthor, "notnum": GuardNotNum, "notname": GuardNotName, "anycase": GuardAnyCase, "uncharged": GuardUncharged,
}

// guard reads a condition of an entry or a class.
func (p *parser) guard(g string, guards *Guards, near *[]Near) {
	name, words, has := strings.Cut(g, ":")
	if !has {
		v, ok := guardNames[name]
		if !ok {
			p.fault("no guard @%s; one of @noun @verb @adj @people @attrib @start @author @notnum @notname @anycase @uncharged, @before:a|b @after:a|b @notbefore:a|b @notafter:a|b", name)
		}
		*guards |= v
		return
	}
	n := Near{Words: strings.Split(strings.ReplaceAll(words, "_", " "), "|")}
	if slices.ContainsFunc(n.Words, func(w string) bool { return w == "" || strings.TrimSpace(w) != w }) {
		p.fault("@%s: needs words, such as @%s:the|a", name, name)
		return
	}
	switch name {
	case "before":
	case "notbefore":
		n.Not = true
	case "after":
		n.After = true
	case "notafter":
		n.After, n.Not = true, true
	default:
		p.fault("no guard @%s:; one of @before: @after: @notbefore: @notafter:", name)
		return
	}
	if near == nil {
		p.fault("@%s: goes with an entry, not with a class", name)
		return
	}
	firsts := make([]byte, len(n.Words))
	for i, phrase := range n.Words {
		word, _, _ := strings.Cut(phrase, " ")
		if n.After {
			_, word = lastWord(phrase)
		}
		firsts[i] = word[0] | 0x20
		n.Mask |= maskOf(word)
	}
	n.Firsts = string(firsts)
	*near = append(*near, n)
}

// maskOf returns the bit of a word for a condition's mask, or all bits where
// other spellings of it may be met, or what is no word.
func maskOf(word string) uint64 {
	if !ascii(word) || word == "#" {
		return 1<<64 - 1
	}
	return 1 << NearBit(word[0], word[len(word)-1], len(word))
}
