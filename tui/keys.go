package tui

import (
	"fmt"
	"sort"
	"strings"

	"charm.land/bubbles/v2/key"
)

// KeyInfo is what is known of one thing that the reader does at a key.
type KeyInfo struct {
	Name  string   // in the configuration, such as "next-tag"
	Does  string   // in words
	Group string   // what it is listed under
	Keys  []string // as they are written in the configuration, such as "ctrl+n"
}

// Info lists everything that has a key, in the order in which it is shown to
// readers. It is what the README's table and the page of keys are made of.
func (k Keys) Info() []KeyInfo {
	var list []KeyInfo
	for a := noAction + 1; a < actions; a++ {
		i := actionTable[a]
		list = append(list, KeyInfo{i.name, i.does, i.group, append([]string(nil), k.bindings[a].Keys()...)})
	}
	return list
}

// Bind gives an action other keys, none or more. The error says what is wrong
// with the name or with a key; clashes are for Clashes to find, once all keys
// are known.
func (k Keys) Bind(name string, keys ...string) (Keys, error) {
	for a := noAction + 1; a < actions; a++ {
		if actionTable[a].name != name {
			continue
		}
		keys = append([]string(nil), keys...)
		for i, written := range keys {
			pressed, err := spelled(written)
			switch {
			case err != nil:
				return k, err
			case actionTable[a].in&(listing|typing) != 0 && types(pressed):
				return k, fmt.Errorf("key %q cannot be %s: lists and prompts take it as text; give a key like esc, f2 or ctrl+x", written, name)
			}
			keys[i] = pressed
		}
		if len(keys) == 0 && (a == quit || a == leave || a == interrupt) {
			return k, fmt.Errorf("%s needs a key, or there is no way out", name)
		}
		k.bindings[a] = binding(a, keys)
		if len(keys) == 0 {
			k.bindings[a] = key.NewBinding()
		}
		return k, nil
	}
	return k, fmt.Errorf("no action %q; one of: %s", name, strings.Join(actionNames(), ", "))
}

// Clash is one key that would do two things in the same part of the program.
type Clash struct {
	Key   string
	Names [2]string // of the actions
}

// Error says which.
func (c Clash) Error() string {
	return fmt.Sprintf("key %q is both %s and %s; give one of them another", c.Key, c.Names[0], c.Names[1])
}

// Clashes returns the keys that mean two things at once, in order. Two ways to
// quit are one thing.
func (k Keys) Clashes() []Clash {
	var found []Clash
	for a := noAction + 1; a < actions; a++ {
		for b := a + 1; b < actions; b++ {
			if actionTable[a].in&actionTable[b].in == 0 || a == interrupt && b == quit {
				continue
			}
			for _, pressed := range k.bindings[a].Keys() {
				if contains(k.bindings[b].Keys(), pressed) {
					found = append(found, Clash{pressed, [2]string{actionTable[a].name, actionTable[b].name}})
				}
			}
		}
	}
	return found
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}

func actionNames() []string {
	var names []string
	for a := noAction + 1; a < actions; a++ {
		names = append(names, actionTable[a].name)
	}
	sort.Strings(names)
	return names
}
