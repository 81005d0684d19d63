// Package rulefiles reads folders of readers' own word lists. own.md documents
// their format, which is that of the embedded lists; example is a folder with
// a list that shows it.
//
// What is read is bounded, and it is cleaned as articles are before anything
// looks at it: the reasons and titles in it go to the screen.
package rulefiles
