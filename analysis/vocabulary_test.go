package analysis

import (
	"reflect"
	"testing"
)

// A word that no list has is number 0, as every unknown word of a text is.
func TestFewWordsAreListed(t *testing.T) {
	words := reflect.ValueOf(embedded().words)
	for i := range words.NumField() {
		if words.Field(i).Uint() == 0 {
			t.Errorf("%s is in no list", words.Type().Field(i).Name)
		}
	}
}
