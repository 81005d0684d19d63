package export

import (
	"io"

	"askance/analysis"
	"askance/analysis/compare"
)

// placeJSON is a stretch of one account. Offsets count code points of that
// account's text.
type placeJSON struct {
	Account int    `json:"account"`
	Start   int    `json:"start"`
	End     int    `json:"end"`
	Exact   string `json:"exact"`
}

type comparisonJSON struct {
	Accounts []comparedJSON `json:"accounts"`
	Passages []passageJSON  `json:"passages"`
	Edits    []editJSON     `json:"edits"`
	Quotes   []quoteJSON    `json:"quotes"`
	Restored []restoredJSON `json:"restored"`
	Names    []nameJSON     `json:"names"`
	Sources  []sourceJSON   `json:"sources"`
	Figures  []figureJSON   `json:"figures"`
	Agents   []agencyJSON   `json:"agents"`
	Profile  []profileJSON  `json:"profile"`
}

type comparedJSON struct {
	ID        string      `json:"id"`
	Title     string      `json:"title,omitempty"`
	Outlet    string      `json:"outlet,omitempty"`
	Date      string      `json:"date,omitempty"`
	Byline    string      `json:"byline,omitempty"`
	Address   string      `json:"address,omitempty"`
	Words     int         `json:"words"`
	Text      string      `json:"text"`
	Sentences int         `json:"sentences"` // that a matching sentence was looked for
	Matched   int         `json:"matched"`   // of them, those that another account has
	Unmatched []placeJSON `json:"unmatched"` // sentences for which no matching sentence was found
}

type passageJSON struct {
	Kind  string         `json:"kind"`
	Sides [2]placeJSON   `json:"sides"`
	Words int            `json:"words,omitempty"`
	Runs  [][2]placeJSON `json:"runs,omitempty"`
	Score float64        `json:"score,omitempty"`
}

type editJSON struct {
	Sides [2]placeJSON `json:"sides"`
}

// Rows of the views below hold a list for each account, in their order.
type quoteJSON struct {
	Longest placeJSON    `json:"longest"`
	Said    [][]saidJSON `json:"said"`
}

type saidJSON struct {
	placeJSON
	Marks  string     `json:"marks"`
	Lead   *placeJSON `json:"lead,omitempty"`
	Cue    *placeJSON `json:"cue,omitempty"`
	Stance string     `json:"stance,omitempty"`
	Source *placeJSON `json:"source,omitempty"`
}

type restoredJSON struct {
	placeJSON
	From []placeJSON `json:"from"`
}

type nameJSON struct {
	Label string       `json:"label"`
	Kind  string       `json:"kind"`
	Forms [][]formJSON `json:"forms"`
}

type formJSON struct {
	Text   string      `json:"text"`
	Places []placeJSON `json:"places"`
}

type sourceJSON struct {
	Name  string        `json:"name"`
	Side  string        `json:"side,omitempty"`
	Named bool          `json:"named"`
	Heard [][]heardJSON `json:"heard"`
}

type heardJSON struct {
	placeJSON
	Cue     *placeJSON `json:"cue,omitempty"`
	Content *placeJSON `json:"content,omitempty"`
	Stance  string     `json:"stance,omitempty"`
	Words   int        `json:"words"`
}

type figureJSON struct {
	What   string        `json:"what"`
	Differ bool          `json:"differ"`
	Counts [][]countJSON `json:"counts"`
}

type countJSON struct {
	placeJSON
	Number string     `json:"number"`
	Value  float64    `json:"value"`
	Vague  bool       `json:"vague"`
	Source *placeJSON `json:"source,omitempty"`
	Stance string     `json:"stance,omitempty"`
}

type agencyJSON struct {
	Act   string       `json:"act"`
	Deeds [][]deedJSON `json:"deeds"`
}

type deedJSON struct {
	placeJSON
	Form    string     `json:"form"`
	Verb    placeJSON  `json:"verb"`
	Agent   *placeJSON `json:"agent,omitempty"`
	Patient *placeJSON `json:"patient,omitempty"`
}

type profileJSON struct {
	Account    int                       `json:"account"`
	Words      int                       `json:"words"`
	Quoted     int                       `json:"quoted"` // words inside quotations
	Named      int                       `json:"named"`  // attributions to a named source
	Unnamed    int                       `json:"unnamed"`
	PerHundred map[string]float64        `json:"per_100_words"` // tags by family
	Kinds      map[string]map[string]int `json:"kinds"`         // tags by kind and voice
}

// writeComparisonJSON writes one JSON object on a line.
func writeComparisonJSON(w io.Writer, c Comparison) error {
	b, err := JSON(newPlacer(c).comparison(c))
	if err != nil {
		return err
	}
	_, err = w.Write(append(b, '\n'))
	return err
}

// placer turns places into JSON.
type placer struct {
	texts  []string
	points []Points
}

func newPlacer(c Comparison) placer {
	var p placer
	for _, a := range c.Accounts {
		p.texts = append(p.texts, a.Report.Text)
		p.points = append(p.points, NewPoints(a.Report.Text))
	}
	return p
}

func (p placer) place(at compare.Place) placeJSON {
	points := p.points[at.Account]
	return placeJSON{at.Account, points.At(at.Start), points.At(at.End), p.texts[at.Account][at.Start:at.End]}
}

// given returns nil for the empty place, which means that there is none.
func (p placer) given(at compare.Place) *placeJSON {
	if at.Empty() {
		return nil
	}
	j := p.place(at)
	return &j
}

func (p placer) places(all []compare.Place) []placeJSON { return mapped(all, p.place) }

func (p placer) sides(s [2]compare.Place) [2]placeJSON {
	return [2]placeJSON{p.place(s[0]), p.place(s[1])}
}

// mapped returns what f makes of each element, never nil.
func mapped[A, B any](all []A, f func(A) B) []B {
	out := make([]B, 0, len(all))
	for _, a := range all {
		out = append(out, f(a))
	}
	return out
}

// mappedLists does the same for a list an account.
func mappedLists[A, B any](all [][]A, f func(A) B) [][]B {
	return mapped(all, func(list []A) []B { return mapped(list, f) })
}

func (p placer) comparison(c Comparison) comparisonJSON {
	v := c.Views
	out := comparisonJSON{
		Accounts: make([]comparedJSON, 0, len(c.Accounts)),
		Passages: mapped(v.Passages, p.passage),
		Edits:    mapped(v.Edits, func(e compare.Edit) editJSON { return editJSON{p.sides(e.Sides)} }),
		Quotes: mapped(v.Quotes, func(q compare.Quote) quoteJSON {
			return quoteJSON{p.place(q.Longest), mappedLists(q.Said, p.said)}
		}),
		Restored: mapped(v.Restored, func(r compare.Restored) restoredJSON {
			return restoredJSON{p.place(r.Place), p.places(r.From)}
		}),
		Names: mapped(v.Names, func(n compare.Name) nameJSON {
			return nameJSON{n.Label, n.Kind.String(), mappedLists(n.Forms, func(f compare.Form) formJSON {
				return formJSON{f.Text, p.places(f.Places)}
			})}
		}),
		Sources: mapped(v.Sources, func(s compare.Source) sourceJSON {
			return sourceJSON{s.Name, s.Side, s.Named, mappedLists(s.Heard, p.heard)}
		}),
		Figures: mapped(v.Figures, func(f compare.Figure) figureJSON {
			return figureJSON{f.What, f.Differ, mappedLists(f.Counts, p.count)}
		}),
		Agents: mapped(v.Agents, func(a compare.Agency) agencyJSON {
			return agencyJSON{a.Act, mappedLists(a.Deeds, p.deed)}
		}),
		Profile: make([]profileJSON, 0, len(v.Profiles)),
	}
	for i, a := range c.Accounts {
		out.Accounts = append(out.Accounts, p.compared(a, v.Accounts[i]))
	}
	for i, profile := range v.Profiles {
		out.Profile = append(out.Profile, newProfileJSON(i, profile))
	}
	return out
}

func (p placer) compared(a Account, c compare.Account) comparedJSON {
	return comparedJSON{
		ID:        a.Article.Name.String(),
		Title:     a.Article.Title.String(),
		Outlet:    a.Article.Outlet.String(),
		Date:      a.Article.Date.String(),
		Byline:    a.Article.Byline.String(),
		Address:   a.Article.Address.String(),
		Words:     c.Words,
		Text:      a.Report.Text,
		Sentences: c.Sentences,
		Matched:   c.Matched,
		Unmatched: p.places(c.Unmatched),
	}
}

func (p placer) passage(s compare.Passage) passageJSON {
	out := passageJSON{Kind: s.Kind.String(), Sides: p.sides(s.Sides), Words: s.Words, Score: s.Score}
	for _, r := range s.Runs {
		out.Runs = append(out.Runs, p.sides(r))
	}
	return out
}

func (p placer) said(s compare.Said) saidJSON {
	return saidJSON{p.place(s.Place), s.Marks.String(), p.given(s.Lead), p.given(s.Cue), s.Stance.String(), p.given(s.Source)}
}

func (p placer) heard(h compare.Heard) heardJSON {
	return heardJSON{p.place(h.Place), p.given(h.Cue), p.given(h.Content), h.Stance.String(), h.Words}
}

func (p placer) count(c compare.Count) countJSON {
	return countJSON{p.place(c.Place), c.Number, c.Value, c.Vague, p.given(c.Source), c.Stance.String()}
}

func (p placer) deed(d compare.Deed) deedJSON {
	return deedJSON{p.place(d.Place), d.Form.String(), p.place(d.Verb), p.given(d.Agent), p.given(d.Patient)}
}

func newProfileJSON(account int, p compare.Profile) profileJSON {
	out := profileJSON{
		Account: account, Words: p.Words, Quoted: p.Quoted, Named: p.Named, Unnamed: p.Unnamed,
		PerHundred: map[string]float64{}, Kinds: map[string]map[string]int{},
	}
	for f := range analysis.Families {
		f := analysis.Family(f)
		out.PerHundred[f.String()] = p.Profile.PerHundred(p.Family(f))
	}
	for k := range analysis.Kinds {
		k := analysis.Kind(k)
		byVoice := map[string]int{}
		for v, n := range p.Kinds[k] {
			byVoice[analysis.Voice(v).String()] = n
		}
		out.Kinds[k.String()] = byVoice
	}
	return out
}
