package compare

import "askance/analysis"

// Profile is an account's row in the profile view: its counts, with what
// stands in quotations that lost their marks counted as quoted.
type Profile struct {
	analysis.Profile
}

// profile counts a report after its tags have been given their voices.
func (c Comparison) profile(account int, r analysis.Report) Profile {
	if !r.Analyzed() {
		return Profile{}
	}
	r.Tags = c.Revoice(account, r.Tags)
	return Profile{r.Profile()}
}

// PerHundred returns how many tags of a family and voice stand in a hundred
// words.
func (p Profile) PerHundred(f analysis.Family, v analysis.Voice) float64 {
	if p.Words == 0 {
		return 0
	}
	n := 0
	for k := range p.Kinds {
		if analysis.Kind(k).Family() == f {
			n += p.Kinds[k][v]
		}
	}
	return 100 * float64(n) / float64(p.Words)
}

// QuotedShare returns the share of the words that stand in quotations.
func (p Profile) QuotedShare() float64 {
	if p.Words == 0 {
		return 0
	}
	return float64(p.Quoted) / float64(p.Words)
}
