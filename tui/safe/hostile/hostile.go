// Package hostile makes texts that try to reach a terminal, for the tests of
// everything that shows text from strangers. Every payload stands in every
// setting, which gives more than 600 cases; package egress judges what comes
// out.
package hostile

import (
	"fmt"
	"strings"
)

// Case is one hostile text.
type Case struct {
	Name string // payload/setting, without white space
	Text string // bytes as a stranger may send them; not always UTF-8
}

// Cases are all cases, always the same ones in the same order.
func Cases() []Case {
	var cases []Case
	for _, p := range payloads() {
		for _, s := range settings {
			cases = append(cases, Case{Name: p.name + "/" + s.name, Text: s.put(p.text)})
		}
	}
	return cases
}

// setting is where in a text a payload stands.
type setting struct {
	name string
	put  func(payload string) string
}

var settings = []setting{
	{"alone", func(p string) string { return p }},
	{"in-a-word", func(p string) string { return "The cease" + p + "fire held, officials said." }},
	{"in-a-quotation", func(p string) string { return "He called it “a " + p + " of the \"highest\" order”, she said." }},
	{"first-in-a-line", func(p string) string { return "One line.\n\n" + p + "Another line." }},
	{"last-in-a-line", func(p string) string { return "One line." + p + "\r\nAnother line." + p }},
	{"repeated", func(p string) string { return "Start " + strings.Repeat(p, 40) + " end." }},
	{"after-a-mark", func(p string) string { return "cafe\u0301" + p + "\u0301 \u0301" + p + "日本" }},
	{"cut-short", func(p string) string { return "The text ends in " + p[:len(p)-1] }},
}

type payload struct{ name, text string }

func payloads() []payload {
	all := append([]payload{}, named...)
	for c := range rune(0x20) {
		all = append(all, payload{fmt.Sprintf("c0-%02x", c), string(c)})
	}
	for c := rune(0x80); c < 0xa0; c++ {
		all = append(all, payload{fmt.Sprintf("c1-%02x", c), string(c) + "31m"})
	}
	for _, final := range "@AHJKLMPSTXZchijlmnpqrstux" {
		all = append(all, payload{fmt.Sprintf("csi-%c", final), fmt.Sprintf("\x1b[2;3%c", final)})
	}
	return all
}

// named are payloads by what they try.
var named = []payload{
	{"title", "\x1b]0;owned\a"},
	{"title-st", "\x1b]2;owned\x1b\\"},
	{"title-report", "\x1b]2;rm -rf ~\a\x1b[21t"},
	{"title-stack", "\x1b[22;0t\x1b[23;0t"},
	{"clipboard", "\x1b]52;c;cm0gLXJmIH4K\a"},
	{"clipboard-query", "\x1b]52;c;?\a"},
	{"link-script", "\x1b]8;;javascript:alert(1)\x1b\\click\x1b]8;;\x1b\\"},
	{"link-disguised", "\x1b]8;;https://evil.example\ahttps://bank.example\x1b]8;;\a"},
	{"palette", "\x1b]4;1;rgb:ff/ff/ff\a"},
	{"colour-query", "\x1b]10;?\a\x1b]11;?\x1b\\"},
	{"notify", "\x1b]777;notify;title;body\a\x1b]9;message\a"},
	{"iterm-file", "\x1b]1337;File=name=YQ==;inline=1:AAAA\a"},
	{"font", "\x1b]50;#10\a"},
	{"decrqss", "\x1bP$q\"p\x1b\\"},
	{"sixel", "\x1bPq#0;2;0;0;0#0~~@@vv$-\x1b\\"},
	{"kitty-picture", "\x1b_Ga=T,f=32,s=1,v=1;AAAA\x1b\\"},
	{"privacy", "\x1b^secret\x1b\\"},
	{"start-of-string", "\x1bXsecret\x1b\\"},
	{"termcap", "\x1bP+q544e\x1b\\"},
	{"answerback", "\x05"},
	{"device-status", "\x1b[5n\x1b[6n\x1b[?6n"},
	{"device-attributes", "\x1b[c\x1b[>c\x1b[=c"},
	{"alternate-screen", "\x1b[?1049h\x1b[?47h"},
	{"mouse-on", "\x1b[?1003h\x1b[?1006h"},
	{"paste-off", "\x1b[?2004l"},
	{"synchronised", "\x1b[?2026h"},
	{"scroll-region", "\x1b[1;1r"},
	{"erase-all", "\x1b[2J\x1b[3J\x1b[H"},
	{"repeat", "a\x1b[65535b"},
	{"insert-lines", "\x1b[65535L"},
	{"reset", "\x1bc"},
	{"soft-reset", "\x1b[!p"},
	{"character-set", "\x1b(0\x1b)B\x0e"},
	{"double-height", "\x1b#3\x1b#8"},
	{"hidden-text", "\x1b[8mhidden\x1b[28m"},
	{"forty-parameters", "\x1b[" + strings.Repeat("1;", 40) + "1m"},
	{"huge-parameter", "\x1b[" + strings.Repeat("9", 400) + "m"},
	{"subparameters", "\x1b[4:3;58:2::255:0:0m"},
	{"unfinished-csi", "\x1b[38;5"},
	{"unfinished-osc", "\x1b]0;words that would be lost"},
	{"osc-over-lines", "\x1b]0;one\ntwo\a"},
	{"nested", "\x1b\x1b]0;\x1b[31m\x1b\\31m"},
	{"doubled", "\x1b[\x1b[31m31m"},
	{"cancelled", "\x1b[3\x181m\x1b]0;x\x1a\a"},
	{"print", "\x1b[5isecret\x1b[4i"},
	{"keys-remapped", "\x1b[0;59;\"rm\";13p"},
	{"raw-csi", "\x9b31m"},
	{"raw-osc", "\x9d0;owned\x9c"},
	{"raw-dcs", "\x90q\x9c"},
	{"overlong-esc", "\xc0\x9b[31m"},
	{"overlong-slash", "\xc0\xaf\xe0\x80\xaf"},
	{"surrogates", "\xed\xa0\x80\xed\xb0\x80"},
	{"beyond-unicode", "\xf4\x90\x80\x80\xf8\x88\x80\x80\x80"},
	{"broken-utf8", "\xff\xfe\xe2\x82"},
	{"carriage-return", "shown\rhidden"},
	{"backspaces", "good\b\b\b\bevil"},
	{"delete", "a\x7fb"},
	{"line-separators", "a\u2028b\u2029c\u0085d\vd\fe"},
	{"override", "\u202eexe.txt\u202c"},
	{"isolates", "\u2066a\u2067b\u2068c\u2069"},
	{"marks-of-direction", "\u200ea\u200fb\u061cc"},
	{"zero-width", "a\u200bb\u200cc\u200dd\u2060e\ufefff\u00adg"},
	{"watermark", strings.Repeat("\u200b\u200c", 32)},
	{"tags", "\U000e0001\U000e0068\U000e0069\U000e007f"},
	{"tags-in-a-flag", "🏴" + strings.Repeat("\U000e0061", 64)},
	{"selectors", "a" + strings.Repeat("\ufe0f\U000e0101", 32)},
	{"invisible-maths", "a\u2061b\u2062c\u2063d\u2064e"},
	{"deprecated", "\u206a\u206b\u206c\u206d\u206e\u206f"},
	{"annotation", "\ufff9a\ufffab\ufffb"},
	{"fillers", "\u115f\u1160\u3164\uffa0\u2800\u034f\u180e"},
	{"stacked-accents", "Z" + strings.Repeat("\u0300\u0311\u0317\u0333", 25)},
	{"accent-alone", "\u0300"},
	{"vowel-signs", "\u093f\u0bc6\u17c1"},
	{"joined-emoji", strings.Repeat("👩\u200d", 40) + "👩"},
	{"tones", "👍🏽🏿👨🏻\u200d🦰"},
	{"flags", "🇸🇾🇸🇾🇸"},
	{"keycaps", "1\ufe0f\u20e3#\ufe0f\u20e3"},
	{"wide", "日本語한국어ＡＢＣ"},
	{"right-to-left", "مرحبا שלום"},
	{"Persian", "می\u200cخواهم"},
	{"Hindi", "क्\u200dषत्रिय"},
	{"Tibetan", "རྒྱལ་པོ"},
	{"ligature", "﷽ ﷺ"},
	{"private-use", "\ue000\uf8ff\U000f0000\U0010fffd"},
	{"noncharacters", "\ufdd0\uffff\U0001ffff"},
	{"replacement", "\ufffd\ufffc"},
	{"spaces", "\u00a0\u1680\u2003\u202f\u205f\u3000"},
	{"look-alikes", "раураl ｓｅｃｕｒｅ ⒷⒶⓃⓀ"},
	{"turned-letters", "˙ɐnbᴉlɐ ɐuƃɐɯ"},
	{"markup", "<script>alert('x')</script><b onmouseover=x>"},
	{"entities", "&#27;[31m&#x1b;]0;x&#7;&#155;31m&lt;&amp;#27;"},
	{"markdown", "](javascript:x) ![a](file:///etc/passwd) `[`"},
	{"format", "%s%s%n %d {0} ${HOME} $(id) `id`"},
	{"paths", "../../../etc/passwd\x00.txt"},
	{"query", "'; DROP TABLE articles; --"},
	{"numbers", "NaN -0 1e309 0x1p-2 ١٢٣ ½ 𝟙"},
	{"words-of-code", "null undefined true nil None __proto__"},
	{"long-word", strings.Repeat("x", 1000)},
	{"quotes", "\"'“‘„‚«‹`´"},
	{"yaml", "---\ntitle: \"\\e[31m\"\n---\n"},
	{"json", "{\"a\":\"\\u001b[31m\\u009b\\u202e\"}"},
}
