package tui

import (
	"strings"

	"charm.land/bubbles/v2/key"
)

// action is something that the reader does at a key. Keys, mouse and tour all
// go through actions.
type action uint8

// The actions. Their names, keys and help stand in actionTable.
const (
	noAction action = iota
	otherPane
	lineDown
	lineUp
	pageDown
	pageUp
	halfDown
	halfUp
	toTop
	toBottom
	nextTag
	previousTag
	explainTag
	panelDown
	panelUp
	ruleDoc
	copyTag
	copySentence
	saveAccounts
	nextAccount
	previousAccount
	pickAccount
	matchPassage
	syncPanes
	compareViews
	nextView
	previousView
	columnRight
	columnLeft
	searchText
	goToParagraph
	listTags
	family1
	family2
	family3
	family4
	family5
	allFamilies
	authorOnly
	zoomPane
	limitWidth
	nextTheme
	rowDown
	rowUp
	listDown
	listUp
	accept
	erase
	eraseWord
	eraseAll
	deleteNext
	cursorLeft
	cursorRight
	cursorHome
	cursorEnd
	listHelp
	interrupt
	showHelp
	leave
	suspend
	closePage
	quit
	actions
)

// scope is a part of the program that has keys of its own.
type scope uint8

// The scopes. A key may mean different things in two of them.
const (
	reading   scope = 1 << iota // the panes, with the panel open or not
	paging                      // a page: help, a rule
	listing                     // a list with a filter: tags, accounts
	typing                      // a prompt in the status line
	comparing                   // the views of the comparison
)

// actionInfo is what is known of an action besides what it does.
type actionInfo struct {
	name  string   // in the configuration file
	keys  []string // unless the reader chose others
	does  string   // on the page of keys
	short string   // in the status line; "" where it is never shown there
	group string   // heading on the page of keys
	in    scope
}

var actionTable = [actions]actionInfo{
	otherPane:       {"other-pane", []string{"tab", "h", "l", "left", "right"}, "go to the other pane", "other pane", "Moving", reading},
	lineDown:        {"line-down", []string{"j", "down"}, "scroll down", "", "Moving", reading | paging | comparing},
	lineUp:          {"line-up", []string{"k", "up"}, "scroll up", "", "Moving", reading | paging | comparing},
	pageDown:        {"page-down", []string{"space", "pgdown", "ctrl+f"}, "a page down", "", "Moving", reading | paging | comparing},
	pageUp:          {"page-up", []string{"b", "pgup", "ctrl+b"}, "a page up", "", "Moving", reading | paging | comparing},
	halfDown:        {"half-page-down", []string{"d", "ctrl+d"}, "half a page down", "", "Moving", reading | paging | comparing},
	halfUp:          {"half-page-up", []string{"u", "ctrl+u"}, "half a page up", "", "Moving", reading | paging | comparing},
	toTop:           {"top", []string{"g", "home"}, "to the beginning", "", "Moving", reading | paging | comparing},
	toBottom:        {"bottom", []string{"G", "end"}, "to the end", "", "Moving", reading | paging | comparing},
	nextTag:         {"next-tag", []string{"n"}, "next tag", "next", "Tags", reading},
	previousTag:     {"previous-tag", []string{"N"}, "previous tag", "", "Tags", reading},
	explainTag:      {"explain", []string{"enter"}, "explain the tag, close the panel", "explain", "Tags", reading},
	panelDown:       {"panel-down", []string{"J"}, "scroll the panel down", "", "Tags", reading},
	panelUp:         {"panel-up", []string{"K"}, "scroll the panel up", "", "Tags", reading},
	ruleDoc:         {"rule", []string{"r"}, "the page of the rule behind this tag", "rule", "Tags", reading | paging},
	copyTag:         {"copy-tag", []string{"y"}, "copy the tag, its sentence and source", "", "Tags", reading},
	copySentence:    {"copy-sentence", []string{"Y"}, "copy the sentence", "", "Tags", reading},
	nextAccount:     {"next-account", []string{"]"}, "next account in this pane", "account", "Accounts", reading},
	previousAccount: {"previous-account", []string{"["}, "previous account in this pane", "", "Accounts", reading},
	pickAccount:     {"accounts", []string{"o"}, "choose this pane's account", "accounts", "Accounts", reading},
	saveAccounts:    {"save", []string{"e"}, "write the open accounts to a file", "", "Accounts", reading},
	matchPassage:    {"match", []string{"m"}, "to the matching passage", "match", "Comparing", reading},
	syncPanes:       {"sync", []string{"s"}, "keep the panes together, or not", "", "Comparing", reading},
	compareViews:    {"compare", []string{"c"}, "the views of the comparison", "compare", "Comparing", reading | comparing},
	nextView:        {"next-view", []string{"tab"}, "next view", "next view", "Comparing", comparing},
	previousView:    {"previous-view", []string{"shift+tab"}, "view before", "", "Comparing", comparing},
	columnRight:     {"column-right", []string{"l", "right"}, "account to the right", "", "Comparing", comparing},
	columnLeft:      {"column-left", []string{"h", "left"}, "account to the left", "", "Comparing", comparing},
	searchText:      {"search", []string{"/"}, "search both accounts as you type", "search", "Finding", reading},
	goToParagraph:   {"go-to", []string{":"}, "to a paragraph by its number", "", "Finding", reading},
	listTags:        {"tags", []string{"t"}, "list this account's tags", "tags", "Finding", reading},
	family1:         {"family-1", []string{"1"}, "show or hide doubt", "", "What is shown", reading},
	family2:         {"family-2", []string{"2"}, "show or hide loaded words", "", "What is shown", reading},
	family3:         {"family-3", []string{"3"}, "show or hide editorial remarks", "", "What is shown", reading},
	family4:         {"family-4", []string{"4"}, "show or hide attributions", "", "What is shown", reading},
	family5:         {"family-5", []string{"5"}, "show or hide certainty", "", "What is shown", reading},
	allFamilies:     {"all-families", []string{"0"}, "show all tags", "all tags", "What is shown", reading},
	authorOnly:      {"author-only", []string{"v"}, "only the author's own voice", "", "What is shown", reading},
	zoomPane:        {"zoom", []string{"z"}, "one pane or two", "", "What is shown", reading},
	limitWidth:      {"width", []string{"w"}, "limit the width of lines, or not", "", "What is shown", reading},
	nextTheme:       {"theme", []string{"T"}, "next theme", "", "What is shown", reading},
	rowDown:         {"row-down", []string{"down", "ctrl+n", "tab"}, "next row", "", "In lists", listing},
	rowUp:           {"row-up", []string{"up", "ctrl+p", "shift+tab"}, "row before", "", "In lists", listing},
	listDown:        {"list-down", []string{"pgdown"}, "a page of rows down", "", "In lists", listing},
	listUp:          {"list-up", []string{"pgup"}, "a page of rows up", "", "In lists", listing},
	accept:          {"accept", []string{"enter"}, "go there", "go there", "In lists", listing | typing | comparing},
	erase:           {"erase", []string{"backspace", "ctrl+h"}, "erase a character", "", "In lists", listing | typing},
	eraseWord:       {"erase-word", []string{"ctrl+w"}, "erase a word", "", "In lists", listing | typing},
	eraseAll:        {"erase-all", []string{"ctrl+u"}, "erase everything typed", "", "In lists", listing | typing},
	deleteNext:      {"delete", []string{"delete", "ctrl+d"}, "erase the character at the cursor", "", "In lists", listing | typing},
	cursorLeft:      {"cursor-left", []string{"left"}, "cursor to the left", "", "In lists", listing | typing},
	cursorRight:     {"cursor-right", []string{"right"}, "cursor to the right", "", "In lists", listing | typing},
	cursorHome:      {"cursor-home", []string{"home", "ctrl+a"}, "cursor to the beginning", "", "In lists", listing | typing},
	cursorEnd:       {"cursor-end", []string{"end", "ctrl+e"}, "cursor to the end", "", "In lists", listing | typing},
	listHelp:        {"list-help", []string{"f1"}, "this page", "", "In lists", listing | typing},
	interrupt:       {"interrupt", []string{"ctrl+c"}, "quit, from anywhere", "", "Program", reading | listing | typing | paging | comparing},
	showHelp:        {"help", []string{"?", "f1"}, "this page", "keys", "Program", reading | paging | comparing},
	leave:           {"leave", []string{"esc"}, "close, stop; end a search and go back", "close", "Program", reading | paging | listing | typing | comparing},
	suspend:         {"suspend", []string{"ctrl+z"}, "suspend; fg in the shell comes back", "", "Program", reading | paging | listing | typing | comparing},
	closePage:       {"close-page", []string{"q"}, "leave a page or the comparison", "", "Program", paging | comparing},
	quit:            {"quit", []string{"q"}, "quit", "quit", "Program", reading},
}

// Keys says which keys do what. The zero value has no keys; see DefaultKeys.
type Keys struct {
	bindings [actions]key.Binding
}

// DefaultKeys returns the keys that the reader has unless told otherwise.
func DefaultKeys() Keys {
	var k Keys
	for a := noAction + 1; a < actions; a++ {
		k.bindings[a] = binding(a, actionTable[a].keys)
	}
	return k
}

func binding(a action, keys []string) key.Binding {
	return key.NewBinding(key.WithKeys(keys...), key.WithHelp(written(keys), actionTable[a].does))
}

// lastResort quits where it has not been given another meaning: a file of keys
// that this terminal cannot send must not trap its reader.
const lastResort = "ctrl+c"

// find returns what a key does in a scope.
func (k Keys) find(in scope, pressed string) action {
	if rest, ok := strings.CutPrefix(pressed, "ctrl+"); ok && underCtrl[rest] != "" {
		pressed = underCtrl[rest]
	}
	for a := noAction + 1; a < actions; a++ {
		if actionTable[a].in&in == 0 {
			continue
		}
		for _, name := range k.bindings[a].Keys() {
			if name == pressed {
				return a
			}
		}
	}
	if pressed == lastResort {
		return interrupt
	}
	return noAction
}

// first returns the first key of an action as it is written for readers.
func (k Keys) first(a action) string {
	keys := k.bindings[a].Keys()
	if len(keys) == 0 {
		return ""
	}
	return written(keys[:1])
}

// written returns keys as they are written for readers.
func written(keys []string) string {
	shown := make([]string, len(keys))
	for i, k := range keys {
		shown[i] = k
		if arrow, ok := arrows[k]; ok {
			shown[i] = arrow
		}
	}
	return strings.Join(shown, " ")
}

var arrows = map[string]string{"left": "←", "right": "→", "up": "↑", "down": "↓", "pgdown": "pgdn"}
