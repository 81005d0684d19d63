// Package source gets articles from where people have them: text, Markdown
// and saved HTML files, folders, standard input, web pages, feeds and the
// embedded seeds.
//
// List turns the arguments of a command into accounts without reading them;
// each account's Load reads one article, within the limits that limits.go
// names, and gives it up when its context ends. Read and Articles are List and
// Load in one step for callers that want the texts now.
//
// Bytes become an article in one direction:
//
//	place (file, address, seed, standard input) → bytes → charset → format
//	(plain, Markdown, HTML, feed) → draft (raw text with structure) → safe.Text
//
// Nothing is sanitised before the last step, so that no decoding can bring an
// escape back; everything is sanitised in it, so that nothing gets around it.
//
// Every error is one line that says what is wrong, where, and what to do. It
// is clean: a terminal can be shown it as it is.
package source
