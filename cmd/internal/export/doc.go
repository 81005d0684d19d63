// Package export turns tagged articles into what people and other tools read:
// text, JSON, JSON Lines, HTML, Markdown, W3C Web Annotation and brat standoff.
//
// It is pure: an Account (an article and the report on its body) goes in and
// bytes go to a writer; no files, no terminal, no clock. New gives the Writer
// of a Format; its Add takes one account at a time, so that formats that can
// be streamed are, and its Close writes what is left.
//
// WriteComparison does the same for what analysis/compare found between
// accounts. Its forms for reading are made from one list of tables (view.go);
// JSON gives everything with its places. Plain prints an account for listening.
//
// Offsets in every format but HTML and Markdown count Unicode code points of
// the article's cleaned body, which JSON, JSON Lines and Web Annotation carry
// with them, and which for brat is the .txt file. Points does the counting.
// In JSON and JSON Lines a tag's source, content and who are pairs of offsets;
// who names the source where that is a pronoun and it is sure whom it means.
package export
