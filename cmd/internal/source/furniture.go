package source

import (
	"regexp"
	"strings"

	"askance/tui/article"
)

// withoutFurniture leaves out the blocks of an extracted page that are not its
// article's words: its own headline, byline and date above the text, labels
// of advertisements, and lines that only lead to other pages.
func withoutFurniture(d draft) draft {
	linked := linkedBytes(d)
	long := 0 // paragraphs so far; a summary may stand above the head
	var kept []article.Block
	for i, block := range d.blocks {
		text := strings.TrimSpace(d.body[block.Start:block.End])
		switch {
		case block.Kind == article.Rule:
		case isLabel(text), isPrintNote(text), leadsElsewhere(text, block.End-block.Start, linked[i]):
			continue
		case same(text, d.title):
			continue
		case long < 2 && isHead(text, d.facts):
			continue
		case block.Kind != article.Heading && len(text) > 80:
			long++
		}
		kept = append(kept, block)
	}
	if last := len(kept) - 1; last > 0 && isBio(d.body[kept[last].Start:kept[last].End], d.byline) {
		kept = kept[:last]
	}
	for len(kept) > 0 && (kept[len(kept)-1].Kind == article.Heading || kept[len(kept)-1].Kind == article.Rule) {
		kept = kept[:len(kept)-1] // heads nothing
	}
	return d.keep(kept)
}

// linkedBytes counts, for every block, the bytes that links to elsewhere cover.
func linkedBytes(d draft) []int {
	counts := make([]int, len(d.blocks))
	marks := d.marks
	for i, block := range d.blocks {
		var inside []article.Mark
		inside, marks = marksOf(block, marks)
		for _, mark := range inside {
			if mark.Kind == article.Link {
				counts[i] += mark.End - mark.Start
			}
		}
	}
	return counts
}

// marksOf divides marks into those of a block and those of the blocks after
// it. A builder closes the marks of a block with the block, so they lie in the
// order of the blocks.
func marksOf(block article.Block, marks []article.Mark) (inside, rest []article.Mark) {
	n := 0
	for n < len(marks) && marks[n].End <= block.End {
		n++
	}
	return marks[:n], marks[n:]
}

// labels are whole lines that news sites put between the paragraphs.
var labels = regexp.MustCompile(`(?i)^(advertisement|ad|ads|sponsored( content)?|promoted|share( this( story| article)?)?|print|e-?mail|save|` +
	`(story|article) continues below( (this )?advertisement)?|skip (past )?(advertisement|ad|newsletter promotion|to content)|` +
	`supported by|powered by .*|sign up (for|to) .*newsletters?|get our .*newsletters?|(after|continue reading) newsletter promotion|continue reading( the main story)?|read more|related( stories| articles| topics| content)?|more on this story|` +
	`most read|recommended|\d+ min(ute)?s? read|sign up|subscribe( now)?|follow us|comments?|image( source)?|media caption|getty images)[.:]?$`)

func isLabel(text string) bool { return len(text) < 80 && labels.MatchString(text) }

// isPrintNote reports whether a line says where in print the article stands.
func isPrintNote(text string) bool {
	return len(text) < 300 && strings.HasPrefix(text, "A version of this ") && strings.Contains(text, " in print")
}

var bioVerbs = regexp.MustCompile(`^ (is|was|covers|has covered|has reported|writes|reports|joined|works)\b`)

// isBio reports whether a last paragraph is about the author.
func isBio(text, byline string) bool {
	text = strings.TrimSpace(text)
	return byline != "" && len(text) < 600 && strings.HasPrefix(text, byline) && bioVerbs.MatchString(text[len(byline):])
}

// leads are the words before a link to another story.
var leads = regexp.MustCompile(`(?i)^(read( more| also| next)?|related( stories| articles)?|more( on this)?|see( also)?|watch|listen|also( read)?|don.t miss|` +
	`recommended|in pictures|explainer|opinion|analysis|live|what to read next|sign up( here)?|follow)?[\s:|>»→–—\[(-]*$`)

// leadsElsewhere reports whether a block of size bytes is a link and no more
// than a word or two before it.
func leadsElsewhere(text string, size, linked int) bool {
	if linked == 0 || size-linked > 40 {
		return false
	}
	return leads.MatchString(strings.TrimSpace(text[:max(0, min(len(text), size-linked))]))
}

// isHead reports whether a block above the text is a fact that the article
// carries beside its body.
func isHead(text string, f facts) bool {
	if len(text) > 160 {
		return false
	}
	bare := strings.TrimSpace(strings.TrimPrefix(strings.TrimPrefix(text, "By "), "by "))
	if same(bare, f.byline) || same(text, f.outlet) || strings.HasPrefix(text, "By ") && !strings.HasSuffix(text, ".") {
		return true
	}
	return isDateLine(text) || strings.Trim(text, "0123456789,. ") == ""
}

var dateWords = regexp.MustCompile(`(?i)^(published|updated|last updated|posted|first published|modified|on|at)\b[\s:]*`)

// isDateLine reports whether a line is a date, with or without "Published".
func isDateLine(text string) bool {
	bare := text
	for cut := ""; cut != bare; {
		cut, bare = bare, dateWords.ReplaceAllString(bare, "")
	}
	if len(bare) > 48 || !strings.ContainsAny(bare, "0123456789") {
		return false
	}
	_, err := parseDate(bare)
	return err == nil
}

// same reports whether two lines are the same words.
func same(a, b string) bool {
	return a != "" && strings.EqualFold(strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " "))
}

// keep gives the draft with only these of its blocks.
func (d draft) keep(blocks []article.Block) draft {
	var body strings.Builder
	out := draft{facts: d.facts}
	marks := d.marks
	for _, block := range blocks {
		if block.Kind != article.Rule && body.Len() > 0 {
			body.WriteString("\n\n")
		}
		shift := body.Len() - block.Start
		body.WriteString(d.body[block.Start:block.End])
		var inside []article.Mark
		inside, marks = marksOf(block, marks)
		for _, mark := range inside {
			if mark.Start >= block.Start {
				mark.Start, mark.End = mark.Start+shift, mark.End+shift
				out.marks = append(out.marks, mark)
			}
		}
		block.Start, block.End = block.Start+shift, block.End+shift
		out.blocks = append(out.blocks, block)
	}
	out.body = body.String()
	return out
}
