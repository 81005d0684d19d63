package annotated

import "testing"

func TestRoundTrip(t *testing.T) {
	for _, s := range []string{
		"",
		"plain",
		"The [[so-called|distancing]] truce.",
		"[[Russia [[vehemently|intensifier]] denies|attribution:charged]] it",
		"[[a|x]][[b|y]]",
		"[[[[both|inner]]|outer]]",
	} {
		plain, marks, err := Parse(s)
		if err != nil {
			t.Fatal(err)
		}
		if got := Write(plain, marks); got != s {
			t.Errorf("\n got %s\nwant %s", got, s)
		}
	}
}

func TestUnclosed(t *testing.T) {
	for _, s := range []string{"[[open", "[[open|label"} {
		if _, _, err := Parse(s); err == nil {
			t.Errorf("Parse(%q) gave no error", s)
		}
	}
}
