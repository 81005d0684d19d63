// Package seeds holds the demonstration that the reader opens when no account
// is named: five accounts of one event, the coalition air strike on Syrian
// army positions near Deir ez-Zor on 17 September 2016, five days into a truce.
//
// The accounts were written for this project and the five outlets are invented.
// Facts, figures and names are the public record's, as far as it was known that
// weekend; what stands in quotation marks after an official's name are short
// fragments that the official is on record with. Everything else, including
// every judgement, is the manner of an outlet that does not exist. They are
// material for learning to read and no source on the event: several of the
// early reports that they repeat were later corrected.
//
// Each account frames the event in its own way:
//
//   - agency: a state news agency. Marks around the "ceasefire", the so-called
//     "moderate opposition", Daesh, vehement denials, 80 dead without a source,
//     and a United States that claims.
//   - blog: a partisan blog over a wire agency's copy. Everything lower-cased,
//     quotation marks and apostrophes lost, sentences run together, then
//     the author's own commentary.
//   - business: a business daily's live page. Two figures with two sources,
//     officials of both sides, marks around adverbs.
//   - broadcaster: a regional broadcaster over the same wire copy as blog, with
//     the marks that blog lost, lines that point elsewhere, its own country's
//     part, and four edits that tell: scolded / used the moment to scold,
//     sign / proof, said / conceded, the Syrian government / the Assad regime.
//   - network: a US network. Unnamed officials, hedges, passives without an
//     agent, military statements, a fragile cease-fire, and Russians who claim.
//
// The wire copy is marked nowhere in the two accounts that share it: a
// comparison has to find it. Accounts business and network share two official
// statements word for word and introduce them differently.
//
// A [Seed] is a Markdown file with its front matter (title, outlet, date and
// for most a byline, as YAML between lines of three hyphens). Reading that form
// is the business of whoever takes the text; this package hands it over whole.
package seeds
