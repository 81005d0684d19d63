package export_test

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"testing"

	"askance/cmd/internal/export"
)

// TestWebAnnotationIsValid holds the output against what the Web Annotation
// Data Model (W3C Recommendation of 23 February 2017) says that collections,
// pages, annotations, bodies, targets and selectors MUST have.
func TestWebAnnotationIsValid(t *testing.T) {
	for name, all := range map[string][]export.Account{
		"two accounts": accounts(t),
		"no tags":      accounts(t)[1:],
		"nothing":      nil,
	} {
		t.Run(name, func(t *testing.T) {
			var c map[string]any
			if err := json.Unmarshal([]byte(written(t, export.FormatWebAnnotation, export.Look{}, all...)), &c); err != nil {
				t.Fatal(err)
			}
			for _, fault := range checkCollection(c) {
				t.Error(fault)
			}
		})
	}
}

func checkCollection(c map[string]any) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	contexts, ok := c["@context"].([]any)
	if !ok || !slices.Contains(contexts, any("http://www.w3.org/ns/anno.jsonld")) {
		fault("3.1 the collection's @context does not include the model's: %v", c["@context"])
	}
	if c["type"] != "AnnotationCollection" {
		fault("5.1 type is %v", c["type"])
	}
	if !isIRI(c["id"]) {
		fault("5.1 id is no IRI: %v", c["id"])
	}
	total, ok := c["total"].(float64)
	if !ok || total < 0 {
		fault("5.1 total is no non-negative number: %v", c["total"])
	}
	page, ok := c["first"].(map[string]any)
	if !ok {
		if total > 0 {
			fault("5.1 a collection that is not empty must have a first page")
		}
		return faults
	}
	if page["type"] != "AnnotationPage" || !isIRI(page["id"]) || page["partOf"] != c["id"] {
		fault("5.2 the page's type, id or partOf is wrong: %v", page)
	}
	items, _ := page["items"].([]any)
	if len(items) != int(total) {
		fault("5.1 total is %v, the page has %d", total, len(items))
	}
	ids := map[any]bool{c["id"]: true, page["id"]: true}
	for i, item := range items {
		a, _ := item.(map[string]any)
		if ids[a["id"]] {
			fault("item %d: the id %v is used twice", i, a["id"])
		}
		ids[a["id"]] = true
		for _, f := range checkAnnotation(a) {
			fault("item %d: %s", i, f)
		}
	}
	return faults
}

func checkAnnotation(a map[string]any) (faults []string) {
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if a["@context"] != "http://www.w3.org/ns/anno.jsonld" {
		fault("3.1 @context is %v", a["@context"])
	}
	if !isIRI(a["id"]) {
		fault("3.1 id is no IRI: %v", a["id"])
	}
	if a["type"] != "Annotation" {
		fault("3.1 type is %v", a["type"])
	}
	purposes := []any{"assessing", "bookmarking", "classifying", "commenting", "describing", "editing",
		"highlighting", "identifying", "linking", "moderating", "questioning", "replying", "tagging"}
	motivations, _ := a["motivation"].([]any)
	for _, m := range motivations {
		if !slices.Contains(purposes, m) {
			fault("3.3.5 no such motivation: %v", m)
		}
	}
	bodies, _ := a["body"].([]any)
	if len(bodies) == 0 {
		fault("no body")
	}
	for _, b := range bodies {
		b, _ := b.(map[string]any)
		if value, ok := b["value"].(string); !ok || value == "" || b["type"] != "TextualBody" {
			fault("3.2.4 a textual body without type or value: %v", b)
		}
		if !slices.Contains(purposes, b["purpose"]) {
			fault("3.3.5 no such purpose: %v", b["purpose"])
		}
	}
	target, ok := a["target"].(map[string]any)
	if !ok || !isIRI(target["source"]) {
		fault("4. a specific resource must have exactly one source, an IRI: %v", a["target"])
	}
	selectors, _ := target["selector"].([]any)
	if len(selectors) == 0 {
		fault("4.2 no selector")
	}
	for _, s := range selectors {
		s, _ := s.(map[string]any)
		switch s["type"] {
		case "TextPositionSelector":
			start, startOK := s["start"].(float64)
			end, endOK := s["end"].(float64)
			if !startOK || !endOK || start < 0 || end <= start || start != float64(int(start)) {
				fault("4.2.5 start and end must be non-negative integers: %v", s)
			}
		case "TextQuoteSelector":
			if exact, ok := s["exact"].(string); !ok || exact == "" {
				fault("4.2.4 exactly one exact: %v", s)
			}
		default:
			fault("4.2 no such selector here: %v", s["type"])
		}
	}
	return faults
}

func isIRI(v any) bool {
	s, ok := v.(string)
	if !ok {
		return false
	}
	u, err := url.Parse(s)
	return err == nil && u.IsAbs()
}

func TestInvalidAnnotationsAreFound(t *testing.T) {
	broken := func(change func(c, page, item map[string]any)) map[string]any {
		var c map[string]any
		if err := json.Unmarshal([]byte(written(t, export.FormatWebAnnotation, export.Look{}, accounts(t)[0])), &c); err != nil {
			t.Fatal(err)
		}
		page := c["first"].(map[string]any)
		change(c, page, page["items"].([]any)[0].(map[string]any))
		return c
	}
	for name, c := range map[string]map[string]any{
		"no context": broken(func(c, _, _ map[string]any) { delete(c, "@context") }),
		"total":      broken(func(c, _, _ map[string]any) { c["total"] = 99.0 }),
		"first":      broken(func(c, _, _ map[string]any) { delete(c, "first") }),
		"partOf":     broken(func(_, page, _ map[string]any) { page["partOf"] = "x" }),
		"id":         broken(func(_, _, item map[string]any) { item["id"] = "no IRI" }),
		"motivation": broken(func(_, _, item map[string]any) { item["motivation"] = []any{"gossiping"} }),
		"target":     broken(func(_, _, item map[string]any) { delete(item, "target") }),
		"body":       broken(func(_, _, item map[string]any) { item["body"] = []any{map[string]any{"type": "TextualBody"}} }),
	} {
		if len(checkCollection(c)) == 0 {
			t.Errorf("%s: no fault found", name)
		}
	}
}
