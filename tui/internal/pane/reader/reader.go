package reader

import (
	"askance/analysis"
	"askance/tui/article"
	"askance/tui/internal/flow"
	"askance/tui/internal/frame"
	"askance/tui/internal/paint"
	"askance/tui/internal/theme"
	"askance/tui/safe"

	"github.com/charmbracelet/x/ansi"
)

// Doc is an account as panes show it. It does not change and may be shared.
type Doc struct {
	Outlet, Title, Date, Name string // one line each
	Body                      *flow.Body
	Markup                    paint.Layer    // emphasis and links of the article's own
	Links                     []paint.Link   // that terminals can open
	Tags                      []analysis.Tag // by start, longer first, nested or apart
	Words                     int            // in the body; 0 when not counted
	Sentences                 []article.Span // in order; none where nobody has looked
	Removed                   safe.Removed   // what cleaning took out or put a sign in place of
	Notice                    string         // what to know about how it was read
	Source                    string         // where it was published
}

// NewDoc prepares an article for its panes, with links if they may be opened.
func NewDoc(a *article.Article, links bool) *Doc {
	d := &Doc{
		Outlet: a.Outlet.String(), Title: a.Title.String(), Date: a.Date.String(), Name: a.Name.String(),
		Body: flow.Cut(a.Body.String(), a.Blocks, a.Body.Breaks()),
	}
	d.Removed = a.Body.Removed().Add(a.Title.Removed()).Add(a.Outlet.Removed())
	d.Notice = a.Notice.String()
	d.Source = a.Address.String()
	d.Markup = markup(a.Marks, len(d.Body.Text))
	for _, m := range a.Marks {
		if at := len(d.Links); links && m.Kind == article.Link && fit(m.Address) && m.Start < m.End && m.End <= len(d.Body.Text) &&
			(at == 0 || d.Links[at-1].End <= m.Start) {
			d.Links = append(d.Links, paint.Link{Start: m.Start, End: m.End, Address: m.Address})
		}
	}
	return d
}

// fit reports whether an address can stand in a terminal's hyperlink: visible
// ASCII, and no semicolon, which Bubble Tea's renderer takes for a divider.
// What schemes and hosts it may have was settled where the article was read.
func fit(address string) bool {
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c > '~' || c == ';' {
			return false
		}
	}
	return address != ""
}

// Tagged returns the account with tags, its sentences and the number of its words.
func (d *Doc) Tagged(tags []analysis.Tag, sentences []article.Span, words int) *Doc {
	t := *d
	t.Tags, t.Sentences, t.Words = tags, sentences, words
	return &t
}

// markup makes a layer of inline marks, the inner ones over the outer.
func markup(marks []article.Mark, length int) paint.Layer {
	looks := [...]theme.Look{article.Emphasis: theme.Emphasis, article.Strong: theme.Strong, article.Link: theme.Link}
	var f flattener
	for _, m := range marks {
		if m.Start >= f.at && m.Start < m.End && m.End <= length {
			f.open(stretch{start: m.Start, end: m.End, look: looks[m.Kind]})
		}
	}
	return f.close()
}

// Model is one pane.
type Model struct {
	place   frame.Pane
	method  ansi.Method
	doc     *Doc // nil: there is nothing to show but the message
	message string
	failed  bool

	layout *flow.Layout
	rows   []flow.Line // the window
	top    flow.Pos    // the window's first row
	anchor int         // byte that the window was brought to; kept through re-wraps
	before int         // the anchor, plus one, that another size took the pane from; 0 for none

	tags   tagset
	cursor int // index of the chosen tag, or -1
	strip  strip
	found  search
	links  links
}

// New returns an empty pane.
func New() Model { return Model{cursor: -1} }

// Doc returns what the pane shows, or nil.
func (m Model) Doc() *Doc { return m.doc }

// Say shows a message in place of a text. What is looked for will be looked for
// in the text that comes.
func (m Model) Say(message string, failed bool) Model {
	found := search{query: m.found.query, at: -1}
	return Model{place: m.place, method: m.method, cursor: -1, message: message, failed: failed, found: found}
}

// Spot is a place in an account, good for every size of its pane.
type Spot struct {
	Anchor int // byte at the top of the window
	Cursor int // index of the chosen tag, or -1
}

// Spot returns where the pane is.
func (m Model) Spot() Spot { return Spot{m.anchor, m.cursor} }

// Open shows an account from the given spot on.
func (m Model) Open(d *Doc, filter Filter, at Spot) Model {
	query := m.found.query
	m = Model{place: m.place, method: m.method, doc: d, cursor: -1, anchor: at.Anchor}
	if query != "" {
		m = m.Find(query)
	}
	m.tags = newTagset(d.Tags).filtered(d.Body.Text, filter)
	if at.Cursor < len(d.Tags) {
		m.cursor = at.Cursor
	}
	return m.wrapped()
}

// Go brings the pane back to a spot. Where no tag was chosen, those in sight may
// have been found since.
func (m Model) Go(at Spot) Model {
	if m.doc == nil {
		return m
	}
	m.anchor, m.cursor, m.before = at.Anchor, at.Cursor, 0
	if m = m.wrapped(); at.Cursor < 0 {
		return m.First()
	}
	return m
}

// Retag takes up tags that have been found since the account was opened. The
// cursor stays on the tag that it is on, if that is still among them.
func (m Model) Retag(d *Doc, filter Filter) Model {
	on := m.Tag()
	m.doc, m.cursor = d, -1
	m.tags = newTagset(d.Tags)
	m = m.Filter(filter).First()
	if on == nil {
		return m
	}
	for at := m.tags.nextAfter(on.Start); at < len(m.tags.shown); at++ {
		switch t := &m.tags.all[m.tags.shown[at]]; {
		case t.Start > on.Start:
			return m
		case t.Span == on.Span && t.Kind == on.Kind:
			m.cursor = m.tags.shown[at]
			return m
		}
	}
	return m
}

// Revoice takes up the same tags with other voices.
func (m Model) Revoice(d *Doc, filter Filter) Model {
	m.doc, m.tags = d, newTagset(d.Tags)
	return m.Filter(filter)
}

// SetPlace gives the pane its place on the screen. The text at its top stays,
// and so does the chosen tag, if it was to be seen. What had to give way to
// the tag comes back with the room for it.
func (m Model) SetPlace(p frame.Pane, method ansi.Method) Model {
	seen := m.seen(m.cursor)
	if m.before > 0 && (p.Text.W != m.place.Text.W || p.Text.H != m.place.Text.H) {
		m.anchor, m.before = m.before-1, 0
	}
	m.place, m.method = p, method
	if m.doc == nil {
		return m
	}
	unseen := len(m.rows) == 0
	m = m.wrapped()
	if unseen && m.Tag() == nil {
		return m.First() // the text was there before the screen's size was known
	}
	if seen && !m.seen(m.cursor) {
		before := m.anchor + 1
		m = m.reveal(m.tags.all[m.cursor].Start)
		m.before = before
	}
	return m
}

// wrapped lays the text out for the pane's width, unless it already is, and
// finds the window again.
func (m Model) wrapped() Model {
	w := max(m.place.Text.W, 1)
	if l := m.layout; l == nil || l.Body() != m.doc.Body || l.Cells() != w || l.Method() != m.method {
		m.layout = flow.Wrap(m.doc.Body, w, m.method)
	}
	m.top = m.layout.At(m.anchor)
	m.strip = newStrip(m.tags, len(m.doc.Body.Text), m.place.Strip.H)
	return m.windowed()
}

// windowed builds the rows that are seen, with no empty rows after the text
// where there is text to fill them.
func (m Model) windowed() Model {
	h := max(m.place.Text.H, 0)
	if last := m.layout.Move(m.layout.End(), 1-h); last.Before(m.top) {
		m.top = last
	}
	m.rows = m.layout.Window(m.top, h, make([]flow.Line, 0, h))
	return m
}
