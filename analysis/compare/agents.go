package compare

import (
	"cmp"
	"slices"
)

// Agency is a row of the agents view: one act of harm and how each account
// puts who does it to whom.
type Agency struct {
	Act   string   // kill, strike, …
	Deeds [][]Deed // by account, in order of the text
}

// Deed is one clause or phrase that tells of an act.
type Deed struct {
	Place   // from the agent to the patient
	Form    DeedForm
	Verb    Place // the verb or noun
	Agent   Place // who or what does it, or empty
	Patient Place // who suffers it, or empty
}

// DeedForm is the grammar in which an act is told.
type DeedForm uint8

// The forms, after Fowler et al., Language and Control (1979), and van Leeuwen,
// Discourse and Practice (2008), on how agents are shown and hidden.
const (
	ActiveDeed     DeedForm = iota // troops killed dozens
	ByAgent                        // dozens were killed by troops
	AgentlessDeed                  // dozens were killed
	InstrumentDeed                 // air strikes killed dozens
	ParticipleDeed                 // …, killing dozens
	NounDeed                       // the killing of dozens
)

var deedForms = [...]string{"active", "passive with agent", "passive without agent", "instrument as subject", "participle", "noun"}

// String returns the form as readers are told of it.
func (f DeedForm) String() string { return deedForms[f] }

// agents lists the acts of harm in the accounts: those first that several
// tell, in forms that differ.
func (w *work) agents() []Agency {
	rows := map[string]*Agency{}
	var order []string
	for _, a := range w.order {
		for _, s := range a.sentences {
			for i := s.first; i < s.end; i++ {
				act, d, ok := w.deedAt(a, s, i)
				if !ok {
					continue
				}
				if rows[act] == nil {
					rows[act] = &Agency{Act: act, Deeds: make([][]Deed, len(w.accounts))}
					order = append(order, act)
				}
				rows[act].Deeds[a.index] = append(rows[act].Deeds[a.index], d)
			}
		}
	}
	var out []Agency
	for _, act := range order {
		out = append(out, *rows[act])
	}
	slices.SortStableFunc(out, func(r, s Agency) int {
		return cmp.Or(cmp.Compare(s.used(), r.used()), cmp.Compare(s.forms(), r.forms()),
			compareRows(r.Deeds, s.Deeds, func(d Deed) Place { return d.Place }))
	})
	return out
}

// deedAt reads the act that word i tells of.
func (w *work) deedAt(a *account, s sentence, i int) (string, Deed, bool) {
	form, lex := w.form(a, i), w.lex(a, i)
	if lex.act.name == "" && lex.actNoun == "" && form != "loss" || a.partOfWord(i) {
		return "", Deed{}, false
	}
	if lex.act.name != "" && !w.figurative(a, s, i) {
		if d, ok := w.clause(a, s, i, lex.act); ok {
			return lex.act.name, d, true
		}
	}
	if lex.actNoun != "" {
		if d, ok := w.nominal(a, s, i); ok {
			return lex.actNoun, d, true
		}
	}
	if form == "loss" && i+2 < s.end && w.form(a, i+1) == "of" && (w.form(a, i+2) == "life" || w.form(a, i+2) == "lives") {
		d, _ := w.nominalSpan(a, s, i, i+3)
		return "kill", d, true
	}
	return "", Deed{}, false
}

// figurative reports whether the verb at word i means no harm: "shot back", or
// "struck a deal" in a sentence without a word of force.
func (w *work) figurative(a *account, s sentence, i int) bool {
	if i+1 < s.end && w.form(a, i+1) == "back" || i > s.first && w.form(a, i-1) == "long" {
		return true
	}
	if !w.lex(a, i).act.loose {
		return false
	}
	for k := s.first; k < s.end; k++ {
		if k != i && w.is(a, k, force) {
			return false
		}
	}
	return true
}

// partOfWord reports whether a hyphen joins word i to another: counter-attack.
func (a *account) partOfWord(i int) bool {
	return a.hyphened(i) || a.startsHyphen(i)
}

// clause reads a verb of harm with its agent and patient.
func (w *work) clause(a *account, s sentence, i int, verb act) (Deed, bool) {
	none := Place{Account: a.index}
	d := Deed{Place: a.place(i, i+1), Verb: a.place(i, i+1), Agent: none, Patient: none}
	before := w.passAdverbs(a, s, i-1)
	helped := before >= s.first && (w.be(a, before) || w.auxiliary(a, before))
	switch form := w.form(a, i); {
	case verb.participle && before >= s.first && w.be(a, before):
		return w.passive(a, s, i, before, verb, d)
	case !verb.participle && !isIng(form) && w.lex(a, i).actNoun != "" && !helped:
		return d, false // a strike, rather than they strike
	case before >= s.first && determiner(w.form(a, before)), isIng(form) && !w.object(a, s, i+1):
		return d, false
	}
	d.Patient = w.phraseAfter(a, s, i+1)
	if d.Patient.Empty() {
		return d, false
	}
	d.End = d.Patient.End
	agent, ok := w.agentOf(a, s, i, before)
	switch {
	case ok:
		d.Agent = a.place(agent.first, agent.end)
		d.Start = min(d.Start, d.Agent.Start)
		if w.instrument(a, agent) {
			d.Form = InstrumentDeed
		}
	case isIng(w.form(a, i)) || before >= s.first && w.form(a, before) == "to":
		d.Form = ParticipleDeed
	case !verb.participle:
		return d, false
	}
	if verb.name == "carry out" {
		first, end := a.wordsIn(d.Patient.Span)
		return d, ok && w.instrument(a, wordRange{first, end})
	}
	return d, true
}

// agentOf returns the subject of the verb at word i. An ing form without an
// auxiliary has none of its own, nor has an infinitive; where a comma stands
// before the verb, or "and", what harm is done with earlier in the sentence
// is taken.
func (w *work) agentOf(a *account, s sentence, i, before int) (wordRange, bool) {
	switch {
	case before < s.first:
		return wordRange{}, false
	case isIng(w.form(a, i)) && !w.be(a, before), w.form(a, before) == "to":
		return wordRange{}, false
	case !w.closePhrase(a, i-1) || w.form(a, before) == "and":
		return w.earlier(a, s, i)
	}
	return w.subject(a, s, before)
}

// passive reads a passive clause: "dozens were reportedly killed by troops".
func (w *work) passive(a *account, s sentence, i, be int, verb act, d Deed) (Deed, bool) {
	first := be
	for first > s.first && (w.be(a, first-1) || w.auxiliary(a, first-1)) {
		first--
	}
	d.Verb = a.place(first, i+1)
	patient, ok := w.subject(a, s, w.passAdverbs(a, s, first-1))
	if verb.name == "carry out" && (!ok || !w.instrument(a, patient)) {
		return d, false
	}
	d.Place, d.Form = d.Verb, AgentlessDeed
	if ok {
		d.Patient = a.place(patient.first, patient.end)
		d.Start = d.Patient.Start
	}
	for k := i + 1; k < min(s.end, i+9); k++ {
		if form := w.form(a, k); verb.name == "carry out" && (form == "against" || form == "on") && !w.adverb(a, min(k+1, s.end-1)) {
			if target := w.phraseAfter(a, s, k+1); !target.Empty() {
				d.Patient, d.End = target, target.End
			}
		} else if form == "by" {
			if agent := w.phraseAfter(a, s, k+1); !agent.Empty() && !isIngAt(w, a, k+1) {
				d.Agent, d.Form, d.End = agent, ByAgent, agent.End
			}
			break
		}
		if w.clauseEnds(a, k) {
			break
		}
	}
	return d, true
}

func (r Agency) used() int {
	n := 0
	for _, d := range r.Deeds {
		if len(d) > 0 {
			n++
		}
	}
	return n
}

func (r Agency) forms() int {
	seen := map[DeedForm]bool{}
	for _, all := range r.Deeds {
		for _, d := range all {
			seen[d.Form] = true
		}
	}
	return len(seen)
}
