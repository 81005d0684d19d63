package source

import (
	"context"
	"strings"
	"testing"
	"unicode/utf8"

	"askance/tui/safe"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"
)

// samples are long enough to make a page.
var samples = map[string]string{
	"western":  strings.Repeat("Le président a dit que « la trêve » était fragile, selon l'agence. Ein Sprecher bestätigte größere Verluste. ", 4),
	"central":  strings.Repeat("Rzecznik powiedział, że „zawieszenie broni” zostało złamane. Mluvčí řekl, že příměří skončilo dříve. ", 4),
	"cyrillic": strings.Repeat("Министерство обороны заявило, что удар был нанесён в субботу вечером и что погибли солдаты. ", 4),
	"greek":    strings.Repeat("Ο εκπρόσωπος δήλωσε ότι η εκεχειρία κατέρρευσε το Σάββατο το βράδυ στην περιοχή. ", 4),
	"turkish":  strings.Repeat("Sözcü, ateşkesin cumartesi günü ihlal edildiğini söyledi; ölü sayısı bilinmiyor. ", 4),
	"hebrew":   strings.Repeat("הדובר אמר כי הפסקת האש הופרה ביום שבת בערב וכי חיילים נהרגו במהלך התקיפה הזאת. ", 4),
	"arabic":   strings.Repeat("قال المتحدث إن وقف إطلاق النار انهار مساء السبت وإن جنودا قتلوا في الغارة. ", 4),
	"japanese": strings.Repeat("報道官は土曜日に停戦が破られたと述べた。兵士が死亡したという。 ", 12),
	"korean":   strings.Repeat("대변인은 토요일에 휴전이 깨졌다고 말했다. 병사들이 숨졌다고 한다. ", 6),
	"chinese":  strings.Repeat("发言人表示停火协议在星期六被打破，有士兵在袭击中丧生。 ", 12),
	"taiwan":   strings.Repeat("發言人表示停火協議在星期六被打破，有士兵在襲擊中喪生。 ", 12),
}

// encodings are the charsets that pages come in, with a text that each has.
// Those that mark themselves, or that detection is sure of, need no label.
var encodings = []struct {
	name, sample string
	unlabelled   bool
}{
	{"utf-8", "western", true}, {"windows-1252", "western", true}, {"iso-8859-1", "western", true}, {"iso-8859-15", "western", false},
	{"macintosh", "western", false}, {"iso-8859-2", "central", false}, {"windows-1250", "central", false}, {"windows-1251", "cyrillic", true},
	{"koi8-r", "cyrillic", true}, {"iso-8859-5", "cyrillic", false}, {"ibm866", "cyrillic", false}, {"windows-1253", "greek", false},
	{"iso-8859-7", "greek", false}, {"windows-1254", "turkish", false}, {"windows-1255", "hebrew", false}, {"windows-1256", "arabic", false},
	{"shift_jis", "japanese", false}, {"euc-jp", "japanese", true}, {"iso-2022-jp", "japanese", false}, {"euc-kr", "korean", true},
	{"gb18030", "chinese", true}, {"gbk", "chinese", true}, {"big5", "taiwan", true},
}

func encode(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	raw, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestCharsets(t *testing.T) {
	for _, tt := range encodings {
		e, err := htmlindex.Get(tt.name)
		if err != nil {
			t.Fatal(err)
		}
		raw := encode(t, e, samples[tt.sample])
		want, _ := decode(string(raw), "text/plain; charset="+tt.name, false)
		if tt.name == "utf-8" && want != samples[tt.sample] || strings.Count(want, "?") > 40 || strings.Contains(want, "\ufffd") {
			t.Errorf("%s: by its header %q", tt.name, want)
		}
		page := append([]byte(`<html><head><meta charset="`+tt.name+`"></head><body><p>`), raw...)
		if got, _ := decode(string(page), "", true); !strings.HasSuffix(got, want) {
			t.Errorf("%s: by its meta element %q", tt.name, got)
		}
		page = append([]byte(`<html><head><meta http-equiv="Content-Type" content="text/html; charset=`+tt.name+`"></head><body><p>`), raw...)
		if got, _ := decode(string(page), "", true); !strings.HasSuffix(got, want) {
			t.Errorf("%s: by its older meta element %q", tt.name, got)
		}
		if got, _ := decode(string(raw), "", false); tt.unlabelled && got != want {
			t.Errorf("%s: without a label\n got %q\nwant %q", tt.name, got, want)
		}
	}
}

func TestByteOrderMarks(t *testing.T) {
	text := samples["western"]
	for name, e := range map[string]encoding.Encoding{
		"UTF-8":    unicode.UTF8BOM,
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.UseBOM),
		"UTF-32LE": utf32.UTF32(utf32.LittleEndian, utf32.UseBOM),
		"UTF-32BE": utf32.UTF32(utf32.BigEndian, utf32.UseBOM),
	} {
		raw := encode(t, e, text)
		if got, _ := decode(string(raw), "text/html; charset=windows-1251", true); got != text {
			t.Errorf("%s: %q", name, got)
		}
		d, err := parse(context.Background(), "a.txt", string(raw))
		if err != nil || d.body != text {
			t.Errorf("%s as a file: %v %q", name, err, d.body)
		}
	}
	for name, e := range map[string]encoding.Encoding{
		"UTF-16LE": unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM),
		"UTF-16BE": unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM),
	} {
		if got, _ := decode(string(encode(t, e, text)), "", false); got != text {
			t.Errorf("%s without a mark: %q", name, got)
		}
	}
}

func TestBrokenText(t *testing.T) {
	for name, tt := range map[string]struct{ raw, contentType, want string }{
		"invalid under its label":  {"caf\xe9 \xff", "text/plain; charset=utf-8", "caf\ufffd \ufffd"},
		"label nobody knows":       {"café", "text/plain; charset=klingon", "café"},
		"UTF-8 under a wrong mark": {"\xef\xbb\xbfcafé", "text/plain; charset=windows-1251", "café"},
		"Windows-1252":             {"\x93so-called\x94 \x96 caf\xe9", "", "“so-called” – café"},
		"a label with an escape":   {"cafe", "text/plain; charset=\x1b[31m", "cafe"},
	} {
		if got := safe.NewText(decoded(tt.raw, tt.contentType)).String(); got != tt.want {
			t.Errorf("%s: %q, want %q", name, got, tt.want)
		}
	}
}

func decoded(raw, contentType string) string {
	text, _ := decode(raw, contentType, false)
	return text
}

// TestStrayBytes has UTF-8 with a few bad bytes, which stays UTF-8.
func TestStrayBytes(t *testing.T) {
	long := strings.Repeat("Zürich – “good”. ", 200)
	for _, tt := range []struct {
		raw     string
		invalid int
	}{
		{"He said “good”, café — fine.\n\nOne stray byte \x92 here. Zürich.\n", 1},
		{"Zürich\x92s lake", 1},
		{"It\x92s – so", 1},
		{"“Good”, it\x92s and he\x92s", 2},
		{long + "\x93so-called\x94 \xe9", 3},
		{"caf\xe9 " + long, 1},
		{samples["western"] + "\xc3", 1}, // cut off inside a character
		{samples["cyrillic"][:41], 1},
		{samples["cyrillic"] + "\x92", 1},
		{samples["greek"] + "\xff\xff", 2},
		{samples["hebrew"] + "\x80", 1},
		{samples["arabic"] + "\x80", 1},
		{samples["turkish"] + "\xfe", 1},
		{samples["japanese"][:10], 1},
		{samples["chinese"] + "\xe2\x80", 2},
	} {
		text, guessed := decode(tt.raw, "", false)
		clean := safe.NewText(text)
		if guessed != "" || clean.Removed().Invalid != tt.invalid || clean.String() != strings.ReplaceAll(strings.ToValidUTF8(tt.raw, "\x00"), "\x00", "\ufffd") && tt.invalid == 1 {
			t.Errorf("%.60q: as %q with %d invalid bytes, want %d: %.80q", tt.raw, guessed, clean.Removed().Invalid, tt.invalid, clean)
		}
	}
}

// TestWestern sweeps short texts in Windows-1252 that other charsets might
// claim.
func TestWestern(t *testing.T) {
	windows, err := htmlindex.Get("windows-1252")
	if err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{
		"It’s over.", "It’s", "’", "é", "café", "Zürich", "“so-called” truce", "80 dead – or 62", "Spaß“ und „Spaß“", "„Fuß“",
		"« J’ai mangé »", "voilà…", "À la une: « là »", "“CAFÉ” – CAFÉ’s", "“HYVÄ”", "”ÖVERENSKOMMELSE”, TVÅ”", "HYVÄÄ PÄIVÄÄ",
		"El niño dijo: «¿qué?»", "São Paulo, coração", "Coração – “NÃO”", "naïve façade, Ærø, smørrebrød", "€ 5", "§ 5", "50 °C", "© Reuters", "Élysée", "Ñandú", "No one’s there. Don’t ask.",
	} {
		raw := string(encode(t, windows, text))
		for _, raw := range []string{raw, raw + "\n", "The agency said it. " + raw, strings.Repeat("The truce held for a day. ", 40) + raw} {
			got, guessed := decode(raw, "", false)
			if guessed != "Windows-1252" || !strings.HasSuffix(strings.TrimSpace(got), text) {
				t.Errorf("%q: as %q: %.80q", text, guessed, got)
			}
		}
	}
}

// TestShortOthers has short texts in charsets whose bytes are valid UTF-8 in
// places.
func TestShortOthers(t *testing.T) {
	for _, tt := range encodings {
		e := charsetNamed(t, tt.name)
		runes := []rune(strings.Join(strings.Fields(samples[tt.sample]), ""))
		for size := 4; size <= 24; size++ {
			for at := 0; at+size < min(len(runes), 60); at++ {
				raw := string(encode(t, e, string(runes[at:at+size])))
				if !utf8.ValidString(raw) && nearlyUTF8(raw) {
					t.Errorf("%s: %q passes for UTF-8", tt.name, string(runes[at:at+size]))
				}
			}
		}
	}
}

// TestGuessed checks that a reader is told of a guess, and of nothing else.
func TestGuessed(t *testing.T) {
	utf16, windows := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), "It\x92s over, the agency said."
	for name, tt := range map[string]struct{ name, raw, notice string }{
		"Windows-1252":   {"a.txt", windows, "read as Windows-1252: no encoding was declared"},
		"Markdown":       {"a.md", "# T\n\n" + windows, "read as Windows-1252: no encoding was declared"},
		"Cyrillic":       {"a.txt", string(encode(t, charsetNamed(t, "koi8-r"), samples["cyrillic"])), "read as KOI8-R: no encoding was declared"},
		"UTF-16":         {"a.txt", string(encode(t, utf16, samples["western"])), "read as UTF-16LE: no encoding was declared"},
		"short UTF-16":   {"a.txt", "H\x00i\x00", "read as UTF-16LE: no encoding was declared"},
		"a page":         {"a.html", "<p>" + body + "<p>caf\xe9 " + body, "read as Windows-1252: no encoding was declared"},
		"a page's label": {"a.html", `<meta charset="windows-1252"><p>` + body + "<p>caf\xe9 " + body, ""},
		"ASCII":          {"a.txt", "It is over.", ""},
		"UTF-8":          {"a.txt", samples["western"], ""},
		"stray bytes":    {"a.txt", "Zürich – café \x92", ""},
		"a mark":         {"a.txt", "\xff\xfeH\x00i\x00", ""},
	} {
		a, err := Read(t.Context(), write(t, tt.name, tt.raw), Options{})
		if err != nil || a.Notice.String() != tt.notice {
			t.Errorf("%s: %v, notice %q, want %q", name, err, a.Notice, tt.notice)
		}
	}
}

func charsetNamed(t *testing.T, name string) encoding.Encoding {
	t.Helper()
	e, err := htmlindex.Get(name)
	if err != nil {
		t.Fatal(err)
	}
	return e
}
