package evidence

// references is the list of every citation of the project. A DOI or PMID
// stands here only where it was verified. The status says how far the content
// used here was verified, not how good the study is.
var references = func() []Reference {
	out := make([]Reference, 0, len(scoreReferences)+len(immuneReferences)+len(referenceReferences)+len(therapyReferences)+len(differentialReferences)+len(kineticReferences)+len(vocabularyReferences)+len(policyReferences))
	out = append(out, scoreReferences...)
	out = append(out, immuneReferences...)
	out = append(out, referenceReferences...)
	out = append(out, therapyReferences...)
	out = append(out, differentialReferences...)
	out = append(out, kineticReferences...)
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
	{ID: "palicc-2015", Short: "PALICC 2015", Title: "Pediatric acute respiratory distress syndrome: consensus recommendations from the Pediatric Acute Lung Injury Consensus Conference", Where: "Pediatr Crit Care Med 2015;16(5):428-439", Status: Secondary,
		Read: "the formulas of oxygenation index and oxygen saturation index in three independent restatements that cite it"},
	{ID: "delirium-orlando", Short: "Orlando Health, delirium", Title: "Delirium management in the ICU", Where: "Orlando Regional Medical Center, Department of Surgical Education, guideline", URL: "https://doczz.net/doc/6479904", Status: Secondary,
		Read: "its recommendations: which drugs treat delirium; no dose was taken"},
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
	{ID: "policy-urine-charting", Short: "Project policy: urine charting", Title: "A urine rate is the mean since the measurement at which its hours begin (at most one hour earlier), where no gap exceeds 6 h; else a range. Anuria is charted zeros, never silence", Status: Policy,
		Read: "KDIGO counts per hour; mimic-code divides by the hours charted and asks for at least the window"},
	{ID: "policy-fluid-bolus", Short: "Project policy: fluid boluses", Title: "A bolus is an isotonic crystalloid or colloid given as a single dose with its volume; what runs by rate is no bolus and opens the range upward; none is known only where a medication feed vouches for the whole time", Status: Policy,
		Read: "the sources say isotonic fluid by bolus and define neither"},
	{ID: "policy-acting-drug", Short: "Project policy: how long a dose acts", Title: "A sedative acts 4 h after its last dose or the end of its infusion, a systemic steroid and a drug for delirium count 24 h, a neuromuscular blocker 2 h, a mydriatic 24 h", Status: Policy,
		Read: "no source; longer than most doses act, so that too much is called confounded rather than too little"},
	{ID: "policy-dialysis-interval", Short: "Project policy: days off dialysis", Title: "Intermittent renal replacement counts until 72 h after a session", Status: Policy,
		Read: "SOFA-2 scores off days and gives no length; sessions are usually two or three days apart"},
	{ID: "policy-pairing", Short: "Project policy: values of one moment", Title: "Heart rate and systolic pressure at most 15 min apart, core and peripheral temperature at most one hour, are of one moment", Status: Policy,
		Read: "no source"},
	{ID: "policy-occurrence", Short: "Project policy: occurrences", Title: "A cardiac arrest or gastrointestinal bleeding counts for 24 h", Status: Policy,
		Read: "the definitions that ask score by the day"},
	{ID: "policy-confounders", Short: "Project policy: confounders", Title: "Which support, drug or transfusion takes meaning from which finding, and which holds up which organ", Status: Policy,
		Read: "general physiology; PELOD-2 says so of sedation, pupils and cyanotic heart disease, IPSCC of the last, SOFA-2 of sedation and ECMO"},
	{ID: "policy-stuck", Short: "Project policy: stuck state", Title: "Stuck: IL-6 and CXCL9 (else interferon γ) raised for age within 48 h of the onset of MODS, still raised on its day 5 or later, and not fallen beyond measurement error in between", Status: Policy,
		Read: "no cut-off is published; the course is our reading of the 2024 preprint and its posters"},
	{ID: "policy-imported", Short: "Project policy: imported labels", Title: "A label that another program worked out is shown as it came, for 72 h, only in the ages it was made for, and is never worked out here", Status: Policy,
		Read: "the weights are not published or are not ours to use"},
	{ID: "policy-panels", Short: "Project policy: protein panels", Title: "The way from a list of proteins to a number where no coefficients are published: z against at least 10 reference samples, clipped at 10; at least 18 of the 24 proteins; a protein with more than a quarter of the reference below detection has no mean; an NPX lies between -20 and 40; a gene set needs 10 measured members and 10 %, and 100 proteins to rank among", Status: Policy,
		Read: "no source; docs/formats-panels.md"},
	{ID: "policy-profile", Short: "Project policy: profiles", Title: "Similarity to reference groups: at least 10 proteins and 3 samples a group; a group is named only where rank correlation and distance agree the bootstrap interval of the lead is above zero and the permutation p is at most 0.05", Status: Policy,
		Read: "no source; docs/formats-panels.md"},
}
