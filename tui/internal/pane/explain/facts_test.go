package explain

import (
	"testing"

	"askance/analysis"
)

func TestVoiceNamesWhoSpeaks(t *testing.T) {
	attribution := analysis.Tag{Kind: analysis.KindAttribution}
	reported := analysis.Tag{Kind: analysis.KindLoaded, Voice: analysis.VoiceReported}
	source := analysis.Tag{Kind: analysis.KindLoaded, Voice: analysis.VoiceSource}
	for _, tt := range []struct {
		tag     *analysis.Tag
		speaker string
		want    string
	}{
		{&attribution, "An official\n of  the port", "the article's own words about what an official of the port says"},
		{&attribution, "", "the article's own words"},
		{&reported, "The ministry", "reported as what the ministry says"},
		{&reported, "Anna Berg", "reported as what Anna Berg says"},
		{&reported, "", "reported as what somebody says"},
		{&source, "A doctor", "inside a quotation of a doctor"},
		{&source, "It", "inside a quotation"},
		{&source, "", "inside a quotation"},
	} {
		if got := (Facts{Tag: tt.tag, Speaker: tt.speaker}).voice(); got != tt.want {
			t.Errorf("%s of %q is %q, want %q", tt.tag.Kind, tt.speaker, got, tt.want)
		}
	}
}
