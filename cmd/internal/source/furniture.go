package source

import (
	"strings"

	"askance/tui/article"
)

// withoutFurniture leaves out the blocks of an extracted page that are not its
// article's words: its own headline, byline and date above the text, labels
// of advertisements, lines that only lead to other pages, and what stands
// under the text.
func withoutFurniture(d draft) draft {
	left := unlinked(d)
	long := 0 // paragraphs so far; a summary may stand above the head
	var kept []article.Block
	for i, block := range d.blocks {
		text := strings.TrimSpace(d.body[block.Start:block.End])
		switch {
		case block.Kind == article.Rule:
		case isLabel(text), isAppeal(text), isCredit(text), isPrintNote(text):
			continue
		case isLead(left, i):
			continue
		case same(text, d.title):
			continue
		case long < 2 && isHead(text, d.facts):
			d.facts = d.or(headFacts(text))
			continue
		case long == 0 && d.byline == "" && i+1 < len(d.blocks) && personOf(text) != "" && isDated(strings.TrimSpace(d.body[d.blocks[i+1].Start:d.blocks[i+1].End])):
			d.byline = text
			continue
		case block.Kind != article.Heading && len(text) > 80:
			long++
		}
		kept = append(kept, block)
	}
	return d.keep(withoutTail(d, kept))
}

// unlinked gives, for every block no longer than a headline that has links to
// elsewhere, the text that they leave.
func unlinked(d draft) map[int]string {
	const headline = 240 // bytes; a link that was never closed covers whole paragraphs
	left := map[int]string{}
	marks := d.marks
	for i, block := range d.blocks {
		var inside []article.Mark
		inside, marks = marksOf(block, marks)
		if block.End-block.Start > headline {
			continue
		}
		text := []byte(d.body[block.Start:block.End])
		linked := false
		for _, mark := range inside {
			if mark.Kind == article.Link && mark.Start >= block.Start {
				linked = true
				for k := mark.Start; k < mark.End; k++ {
					text[k-block.Start] = ' '
				}
			}
		}
		if linked {
			left[i] = string(text)
		}
	}
	return left
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
var labels = lazily(`(?i)^(advertisements?|ads?|published|updated|posted( on)?|sponsored( content)?|promoted|share( this( story| article)?)?|print|e-?mail|save|` +
	`(story|article) continues below( (this )?advertisement)?|skip (past )?(advertisement|ad|newsletter promotion|to content)|` +
	`supported by|powered by .*|sign up (for|to) .*newsletters?|get our .*newsletters?|(after|continue reading) newsletter promotion|continue reading( the main story)?|read more|related( stories| articles| topics| content| coverage| news| links)?|_+|more on this story|` +
	`most read|recommended( stories| for you| reading)?|like this|loading|share this:?|tags|topics|filed under|this video can not be played|play video|video|live|` +
	`view (gallery|comments)|show more|see more|listen( to (this )?article)?|hide caption|toggle caption|enlarge this image|end of list|list of \d+ items?|ad feedback|skip advertisement|slide \d+ of \d+|\d+ ?/ ?\d+|\d+ of \d+|\d+ (comments?|shares?)|` +
	`\d+ min(ute)?s? read|sign up|type your e?-?mail…?|subscribe( now)?|follow us|comments?|image( source)?|media caption|getty images)[.:]?$`)

func isLabel(text string) bool { return len(text) < 80 && labels().MatchString(text) }

// leads are the words before a link to another story.
var leads = lazily(`(?i)^[\[(]?(read( more| also| next)?|related( stories| articles)?|more( on this)?|see( also)?|watch( live| now)?|listen( now)?|also( read)?|must read|go deeper|in other news|editors?.? picks?|more (from|news|stories)|for more|see more|trending|don.t miss|` +
	`recommended|in pictures|explainer|all about|opinion|analysis|live|what to read next|sign up( here)?|follow)?[\s:|>»→–—\[(-]*$`)

func isLead(left map[int]string, i int) bool {
	text, linked := left[i]
	return linked && leadsElsewhere(text)
}

// leadsElsewhere reports whether what the links of a block leave of it is no
// more than a word or two before them.
func leadsElsewhere(left string) bool {
	left = strings.TrimSpace(strings.TrimRight(left, " ,.|/·•»›→]\n"))
	return len(left) <= 40 && leads().MatchString(left)
}

// isHead reports whether a block above the text holds facts that the article
// carries beside its body: a line of them, or several under a headline.
func isHead(text string, f facts) bool {
	if len(text) > 300 {
		return false
	}
	found := false
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if isHeadLine(line, f) {
			found = true
		} else if len(line) > 80 || strings.ContainsAny(line, ".!?”") {
			return false
		}
	}
	return found
}

func isHeadLine(text string, f facts) bool {
	bare := byWords().ReplaceAllString(text, "")
	if namesByline(bare, f.byline) || same(text, f.outlet) || same(text, f.title) || bare != text && !strings.HasSuffix(text, ".") {
		return true
	}
	return isDateLine(text) || isDated(text) || isOutlet(text) || strings.Trim(text, "0123456789,. ") == ""
}

// headFacts reads lines such as "By A. Writer | 18 March 2031".
func headFacts(text string) facts {
	var f facts
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if bare := byWords().ReplaceAllString(line, ""); bare != line {
			name, _, _ := strings.Cut(bare, "|")
			f = f.or(facts{byline: personOf(name)})
		}
		f = f.or(facts{date: dateIn(line)})
		if isOutlet(line) {
			f = f.or(facts{outlet: line})
		}
	}
	return f
}

// namesByline reports whether a line is the authors' names, perhaps with what
// they are or where they write from.
func namesByline(line, byline string) bool {
	const more = 60 // bytes
	after, found := strings.CutPrefix(strings.ToLower(line), strings.ToLower(byline))
	return byline != "" && found && len(after) <= more && !strings.ContainsAny(after, ".!?")
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
