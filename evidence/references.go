package evidence

// references is the list of every citation of the project. A DOI or PMID
// stands here only where it was verified. The status says how far the content
// used here was verified, not how good the study is.
var references = func() []Reference {
	out := make([]Reference, 0, len(scoreReferences)+len(immuneReferences)+len(vocabularyReferences)+len(policyReferences))
	out = append(out, scoreReferences...)
	out = append(out, immuneReferences...)
	out = append(out, vocabularyReferences...)
	return append(out, policyReferences...)
}()

var vocabularyReferences = []Reference{
	{ID: "loinc", Short: "LOINC", Title: "Logical Observation Identifiers Names and Codes", Where: "Regenstrief Institute", URL: "https://loinc.org", Status: Secondary,
		Read: "every code seen side by side with its name in public mappings and its check digit recomputed; not looked up in the LOINC release itself", Licence: "LOINC licence: attribution, codes and names unchanged"},
	{ID: "ucum", Short: "UCUM", Title: "Unified Code for Units of Measure", Where: "Regenstrief Institute and the UCUM Organization", URL: "https://ucum.org", Status: Run,
		Read: "the functional tests and the NLM's library ucum-lhc 7.1.9 were executed against the unit table", Licence: "UCUM licence"},
	{ID: "who-atc-2026", Short: "WHO ATC 2026", Title: "Anatomical Therapeutic Chemical classification", Where: "WHO Collaborating Centre for Drug Statistics Methodology, 2026", Status: Secondary,
		Read: "codes with their names in a public copy of the 2026 index", Licence: "the index may not be republished"},
	{ID: "rxnorm", Short: "RxNorm", Title: "RxNorm ingredients", Where: "US National Library of Medicine", Status: Secondary,
		Read: "ingredient codes seen with their names in public value sets; blank where none was seen"},
	{ID: "mimic-code", Short: "MIMIC Code", Title: "MIMIC Code Repository", Where: "MIT Laboratory for Computational Physiology, commit 8bcbd19", URL: "https://github.com/MIT-LCP/mimic-code", Status: Code,
		Read: "SOFA, KDIGO and the code maps read in the SQL", Licence: "MIT"},
	{ID: "ricu", Short: "ricu", Title: "ricu: R's interface to intensive care data", Where: "eth-mds/ricu, commit c0efac7", URL: "https://github.com/eth-mds/ricu", Status: Code,
		Read: "SOFA and the concept dictionary read in the code"},
}

// policyReferences are the project's own rules where no source sets one. They
// are said to be policy wherever they are shown.
var policyReferences = []Reference{
	{ID: "policy", Short: "Project policy", Title: "Decision of this project where no source decides", Status: Policy, Read: "docs/architecture.md"},
	{ID: "policy-ferritin-24h", Short: "Project policy: ferritin 24 h", Title: "A ferritin stands for 24 h; then the state is undetermined, with the last value shown", Status: Policy,
		Read: "no published carry-forward window for ferritin was found"},
	{ID: "policy-immune-72h", Short: "Project policy: HLA-DR and TNF 72 h", Title: "Monocyte HLA-DR and ex vivo TNF stand for 72 h", Status: Policy,
		Read: "no published carry-forward window was found"},
	{ID: "policy-windows", Short: "Project policy: windows", Title: "Carry-forward where Phoenix names none: vital signs 6 h, laboratory 24 h, immune markers 24 to 72 h", Status: Policy,
		Read: "the Phoenix notes give 6, 12 and 24 h for their own variables; the others follow them"},
	{ID: "policy-plausible-range", Short: "Project policy: plausible ranges", Title: "Wide bounds that catch typing and unit errors only; a value outside is kept and not used", Status: Policy,
		Read: "the Phoenix notes give ranges for ten variables; the others are set wide by the project"},
	{ID: "policy-turnaround", Short: "Project policy: turnaround", Title: "Typical turnaround of tests, for ordering the next test and for display", Status: Policy,
		Read: "general knowledge, unverified except next day for ex vivo TNF (PRECISE); set your own laboratory's"},
	{ID: "policy-feed-liveness", Short: "Project policy: live feeds", Title: "How long a feed's sign of life lets absence count as none", Status: Policy, Read: "no source; configurable per feed"},
	{ID: "policy-infection-episode", Short: "Project policy: infection episode", Title: "Suspected infection is an episode with an age that a clinician can close", Status: Policy,
		Read: "the development SQL keeps it true for ever once true"},
}
