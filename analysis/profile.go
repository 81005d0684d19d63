package analysis

import "askance/analysis/internal/text"

// Profile holds the counts of one report.
type Profile struct {
	Words int // words and figures of the text
	// Kinds counts tags by kind and voice.
	Kinds [Kinds][3]int
	// Quoted is how many of the words stand inside quotations.
	Quoted int
	// Named and Unnamed count attributions with a source, by whether an
	// anonymous tag covers the source.
	Named, Unnamed int
}

// Profile counts the report's words and tags.
func (r Report) Profile() Profile {
	var p Profile
	speech := Span{}
	quotations := make([]Span, 0, 8)
	anonymous := map[int]bool{} // by start: a source may go on to others
	for _, t := range r.Tags {
		p.Kinds[t.Kind][t.Voice]++
		switch t.Kind {
		case KindQuotation:
			if t.Start >= speech.End {
				quotations = append(quotations, t.Span)
				speech = t.Span
			}
		case KindAnonymous:
			anonymous[t.Start] = true
		}
	}
	for _, t := range r.Tags {
		if t.Kind != KindAttribution || t.Source.Empty() {
			continue
		}
		if anonymous[t.Source.Start] {
			p.Unnamed++
		} else {
			p.Named++
		}
	}
	for _, k := range r.Document().Tokens {
		if k.Kind != text.Word && k.Kind != text.Number {
			continue
		}
		p.Words++
		for len(quotations) > 0 && quotations[0].End <= int(k.Start) {
			quotations = quotations[1:]
		}
		if len(quotations) > 0 && quotations[0].Contains(k.Span()) {
			p.Quoted++
		}
	}
	return p
}

// Kind returns how many tags of a kind there are, in any voice.
func (p Profile) Kind(k Kind) int {
	return p.Kinds[k][VoiceAuthor] + p.Kinds[k][VoiceReported] + p.Kinds[k][VoiceSource]
}

// Family returns how many tags of a family there are, in any voice.
func (p Profile) Family(f Family) int {
	n := 0
	for k := range Kinds {
		if Kind(k).Family() == f {
			n += p.Kind(Kind(k))
		}
	}
	return n
}

// PerHundred returns n per 100 words of the text, 0 for an empty one.
func (p Profile) PerHundred(n int) float64 {
	if p.Words == 0 {
		return 0
	}
	return 100 * float64(n) / float64(p.Words)
}
