// Package analysis points out how a news article frames its event: loaded
// words, quotation marks that hold a word at arm's length, who is quoted and
// with which verb, what is hedged and what is done by nobody.
//
//	report := analysis.Analyze(text)
//	for _, tag := range report.Tags {
//		fmt.Println(text[tag.Start:tag.End], tag.Kind, tag.Reason())
//	}
//
// Three types are all there is to know. A [Tag] is one mark: a span of bytes
// of the text as it was given, a [Kind], a [Voice] (who answers for the words)
// and a reason. A [Report] is a text with its tags, by start, nested or apart.
// A [Rule] is what finds the tags of one kind, a value with its documentation;
// [Rules] lists them.
//
// An [Analyzer] tags by a reader's own word lists as well: words, rules with
// their documentation, and words to leave alone. [New] makes one of what the
// lists hold; cmd/internal/rulefiles/own.md documents their format.
//
// # How a text becomes tags
//
// The text is cut into paragraphs, sentences, tokens and quotations; every
// token is looked up once in word lists that are kept by linguistic class
// (internal/lexicon/data). Cues are weighed first ("said", "according to",
// "claim"): whether a verb is a cue is decided by what stands around it, and
// the source is the noun phrase before or after it, with its apposition; whom a
// pronoun stands for is said where nobody else could be meant. From the cues
// follows what each pair of marks is for, and from that who answers for each
// word. Then every rule adds its tags, and those that the guidelines do not
// allow beside each other are dropped.
//
// # Why there is no part-of-speech tagger
//
// It was measured. github.com/jdkato/prose v2 (an averaged perceptron) tags
// 0.2 MB of news a second on a core on which this whole analysis does more
// than fifty times that, and takes a quarter of a second to start. Dropping
// every verbal cue that it does not call a verb moved the F1 of PolNeAR's cues
// from 0.751, where it stood then, to 0.746 (precision 0.827 to 0.836, recall
// 0.688 to 0.672): the closed classes and neighbours already see what it sees.
//
// # What it costs
//
// "go run ./cmd/internal/speed" holds the analysis against wc -w on the same
// 40 MB of news, on one core: by article it takes about 5.4 times as long, 33 MB
// a second, as one text 4.7 times; more where the machine is busy.
// Memory that is touched for the first time costs more than what is done in it:
// what a scan works in is therefore kept for the next text (see scans), a text's
// parts are cut again for those who ask for them (see parts), and a long text is
// taken in stretches (see longest), which is why it takes no more time for a byte
// than a short one. Besides, words are cut and looked up eight bytes at a time,
// most tokens are told from the start of a term by a filter of 16 KB that is
// asked without a branch, what rules ask of every token is noted on the way, and
// entries are compared by number. Compiling with a profile (-pgo), batches of
// look-ups and a table of the words last looked up were measured and change
// nothing.
// The word lists take about 10 ms at their first use, a third of it for new memory.
//
// # What it does not claim
//
// The analysis is for English news prose. It never says that an article is
// biased: it marks words and gives reasons. There is no model: parts of speech
// are guessed from closed classes, endings and neighbours. The package is pure:
// no files, no network, no clock, no goroutines; the same text always gives the
// same tags, and every function may be called by several goroutines.
package analysis
