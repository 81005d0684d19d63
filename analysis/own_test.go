package analysis

import (
	"fmt"
	"strings"
	"testing"

	"askance/analysis/internal/annotated"
)

// with returns an Analyzer with lists, which must be right.
func with(t testing.TB, lists ...string) *Analyzer {
	t.Helper()
	var all []List
	for i, l := range lists {
		all = append(all, List{Name: string(rune('a'+i)) + ".txt", Data: l})
	}
	a, faults := New(Options{Lists: all})
	for _, f := range faults {
		t.Error(f)
	}
	return a
}

// tagged returns a text with the names of the rules that mark it.
func tagged(a *Analyzer, text string) string {
	var marks []annotated.Mark
	for _, tag := range a.Analyze(text).Tags {
		marks = append(marks, annotated.Mark{Start: tag.Start, End: tag.End, Label: tag.Rule.Name})
	}
	return annotated.Write(text, marks)
}

func TestOwnLists(t *testing.T) {
	for _, c := range []struct{ list, text, want string }{
		{"@class a\n@kind label\ngadgeteer /n", "Gadgeteers came.", "[[Gadgeteers|label]] came."},
		{"@class a\n@kind hedge\nregime", "The regime fell.", "The [[regime|hedge]] fell."},
		{"@class a\n@kind loaded\nslammed", "He slammed it.", "He [[slammed|loaded]] it."},
		{"@class a\n@kind label\nfallen regime", "The fallen regime fled.", "The [[fallen regime|label]] fled."},
		{"@rule own\n@title t\n@kind label\nregime", "The regime fell.", "The [[regime|own]] fell."},
		{"@rule own\n@title t\n@kind attribution\n@stance neutral\n@frame any\nwarble /v", "The mayor warbled that it was late.", "The mayor [[warbled|own]] that it was late."},
		{"@rule own\n@title t\n@kind weasel\n@frame cue\npundits", "Pundits said it was late.", "[[Pundits said|own]] it was late."},
		{"@rule own\n@title t\n@kind anonymous\na little bird", "It came from a little bird.", "It came from [[a little bird|own]]."},
		{"@class g.harm\nfrazzle /v", "The town was frazzled.", "The town [[was frazzled|passive]]."},
		{"@except\nregime /n", "Regimes fell.", "Regimes fell."},
		{"@except label\nregime", "The regime fell.", "The regime fell."},
		{"@except hedge\nregime", "The regime fell.", "The [[regime|label]] fell."},
		{"@except\nregime @before:fell", "The regime fell, the regime rose.", "The regime fell, the [[regime|label]] rose."},
		{"@except\nold regime", "The old regime and the regime.", "The old regime and the [[regime|label]]."},
		{"@except\nregime", "A rogue regime fell.", "A [[rogue regime|label]] fell."},
		{"@except\nsaid", "He said it was late.", "He said it was late."},
		{"@except\nceasefire", `The "ceasefire" held, the "truce" did not.`, `The "ceasefire" held, the [["truce"|scare-quote]] did not.`},
		{"@except scare-quote\nceasefire", `The so-called "ceasefire" held.`, `The [[so-called|distancing]] "ceasefire" held.`},
		{"@except\nquayle", "QUAYLE: It is late.\n\nTENCH: No.\n\nQUAYLE: It is.", "QUAYLE[[:|attribution]] It is late.\n\nTENCH: No.\n\nQUAYLE[[:|attribution]] It is."},
		{"@except\n{was|were} bombed", "The town was bombed.", "The town was bombed."},
		{"@class a\n@kind loaded\nfrob\n@except\nfrob", "A frob came.", "A frob came."},
		{"@rule own\n@title t\n@kind loaded\nfrob\n@except own\nfrob", "A frob came.", "A frob came."},
		{"@except\nTrump-obsessed", "The Trump-obsessed and the tax-obsessed.", "The Trump-obsessed and the [[tax-obsessed|loaded]]."},
	} {
		got := tagged(with(t, c.list), c.text)
		if got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.list, got, c.want)
		}
		if plain, _, _ := annotated.Parse(tagged(nil, c.text)); plain != c.text {
			t.Errorf("the embedded rules alone are not what they were: %s", plain)
		}
	}
}

func TestOwnRuleSaysWhereItIsFrom(t *testing.T) {
	a := with(t, "# x\n@rule own\n@title t\n@kind loaded\n@source A; B\nfrob = thing -- is odd\nblip\n")
	tags := a.Analyze("A frob and a blip.").Tags
	if len(tags) != 2 {
		t.Fatalf("%d tags", len(tags))
	}
	for i, want := range []string{"`frob` is odd; plainer: `thing`", "`blip` is in the list a.txt"} {
		if got := tags[i].Reason(); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
	if tags[0].From() != "a.txt:6" || tags[0].Rule.From != "a.txt:2" || tags[0].Kind != KindLoaded || len(tags[0].Literature()) != 2 {
		t.Errorf("tag %+v of rule %+v", tags[0], tags[0].Rule)
	}
	if tag := Analyze("The regime fell.").Tags[0]; tag.From() != "" || tag.Rule.From != "" {
		t.Errorf("an embedded entry is from %s", tag.From())
	}
}

// TestBadListsAreLeftOut holds that a list with a fault takes only those with
// it that need it.
func TestBadListsAreLeftOut(t *testing.T) {
	a, faults := New(Options{Lists: []List{
		{"needs.txt", "@except gone\nx"},
		{"bad.txt", "@rule gone\n@title t\n@kind loaded\nx /q"},
		{"same.txt", "@rule fine\n@title t\n@kind loaded\nx"},
		{"twice.txt", "@rule fine\n@title t\n@kind loaded\ny"},
		{"good.txt", "@except fine\nx\n@class a\n@kind loaded\nfrob"},
	}})
	var got []string
	for _, f := range faults {
		got = append(got, f.Error())
	}
	want := "needs.txt:1: in \"@except gone\": no rule gone; askance rules lists them\n" +
		"bad.txt:4: in \"x /q\": no part of speech /q; one of /n /v /a /a+ly /a+er /adv /x\n" +
		"twice.txt:1: in \"@rule fine\": the name is taken by the rule on same.txt:1; choose another"
	if strings.Join(got, "\n") != want {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
	}
	if got := tagged(a, "The frob saw x and y."); got != "The [[frob|loaded]] saw x and y." {
		t.Error(got)
	}
	if n := len(a.Rules()); n != Kinds+1 || len(a.Lists()) != 2 {
		t.Errorf("%d rules, lists %v", n, a.Lists())
	}
}

func TestExamplesAreChecked(t *testing.T) {
	a := with(t, `@rule own
@title t
@kind loaded
frob
@example A [[frob|own]] came.
@example A [[frob|loaded]] came.
@example Nothing came.
@example He [[said|attribution:neutral]] it was late.
@example He [[said|attribution]] it was late.
@example A frob came.
@example A [[frob|hedge]] came.
@example A [[frob came|own]].
@example A [[frob came.
@example He [[said|attribution:doubt]] it was late.
`)
	want := []string{
		`a.txt:10: in "@example A frob came.": it tags as: A [[frob|own]] came.`,
		`a.txt:11: in "@example A [[frob|hedge]] came.": it tags as: A [[frob|own]] came.`,
		`a.txt:12: in "@example A [[frob came|own]].": it tags as: A [[frob|own]] came.`,
		`a.txt:13: in "@example A [[frob came.": 1 marks are not closed: write [[words|label]]`,
		`a.txt:14: in "@example He [[said|attribution:doubt]] it was late.": it tags as: He [[said|attribution]] it was late.`,
	}
	faults := a.Check()
	for i, f := range faults {
		if i >= len(want) || f.Error() != want[i] {
			t.Errorf("got %s", f)
		}
	}
	if len(faults) != len(want) {
		t.Errorf("%d faults, want %d", len(faults), len(want))
	}
}

// TestRulesAreNamedAfterKinds holds what exceptions rest on.
func TestRulesAreNamedAfterKinds(t *testing.T) {
	for _, r := range Rules() {
		if r.Name != r.Kind.String() {
			t.Errorf("the rule of kind %s is named %s", r.Kind, r.Name)
		}
	}
}

// TestListsTogetherAreBounded gives more words than a start of the program
// should wait for. A list that is left out for a fault takes nobody's room.
func TestListsTogetherAreBounded(t *testing.T) {
	var lists []List
	for i := range 6 {
		var b strings.Builder
		if i == 0 {
			b.WriteString("frob\n")
		}
		b.WriteString("@class a\n@kind loaded\n")
		for k := range 9000 {
			fmt.Fprintf(&b, "w%d-%d /v\n", i, k)
		}
		lists = append(lists, List{Name: fmt.Sprintf("%d.txt", i), Data: b.String()})
	}
	a, faults := New(Options{Lists: lists})
	if len(faults) != 2 || !strings.HasPrefix(faults[1].Error(), `5.txt:1: in "@class a": this list and those before it stand for more than`) || len(a.Lists()) != 4 {
		t.Errorf("%d lists, faults %v", len(a.Lists()), faults)
	}
}

// TestNoAnalyzer holds that nil stands for the embedded rules alone.
func TestNoAnalyzer(t *testing.T) {
	var none *Analyzer
	a, _ := New(Options{})
	if none.Index() != a.Index() || none.Lists() != nil || none.Check() != nil || len(none.Rules()) != Kinds || len(none.Analyze("The regime fell.").Tags) != 1 {
		t.Error("no analyzer differs from one without lists")
	}
}
