package analysis

// Label finds contentious names for people, groups, governments and acts.
var Label = &Rule{
	Name: "label", Kind: KindLabel,
	Title: "a contentious name for a person, group, government or act",
	find:  func(s *scan) { listed(s, nil) },
}

// Loaded finds words whose connotation takes a side.
var Loaded = &Rule{
	Name: "loaded", Kind: KindLoaded,
	Title: "a word that takes a side where a plainer one exists",
	find:  func(s *scan) { listed(s, nil) },
}

// Intensifier finds words that turn the volume up or down.
var Intensifier = &Rule{
	Name: "intensifier", Kind: KindIntensifier,
	Title: "a word that turns the volume up or down without adding fact",
	find:  func(s *scan) { listed(s, nil) },
}

// Euphemism finds soft phrases for hard facts.
var Euphemism = &Rule{
	Name: "euphemism", Kind: KindEuphemism,
	Title: "a softer phrase for a hard fact",
	find:  func(s *scan) { listed(s, nil) },
}
