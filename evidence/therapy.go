package evidence

// therapyReferences are the sources of the first hours' bundle, of early
// recognition and of what is known about alerts.
var therapyReferences = []Reference{
	{ID: "ssc-children-2020", Short: "SSC children 2020", Title: "Surviving Sepsis Campaign international guidelines for the management of septic shock and sepsis-associated organ dysfunction in children", Where: "Pediatr Crit Care Med 2020; Intensive Care Med 2020", DOI: "10.1097/PCC.0000000000002198", Status: Verified,
		Read: "the algorithm for children as published by the society; volumes with intensive care partly in a restatement"},
	{ID: "ssc-children-2026", Short: "SSC children 2026", Title: "[Surviving Sepsis Campaign, children, 2026]", Where: "Intensive Care Med and Pediatr Crit Care Med, March 2026", Status: Secondary,
		Read: "the society's page: number of statements, definition, screening; times and volumes could not be read"},
	{ID: "ssc-adults-2021", Short: "SSC adults 2021", Title: "[Surviving Sepsis Campaign, adults, 2021]", Status: Secondary,
		Read: "times of antimicrobials in an open-access article (PMC10246868); the pressure target in a restatement"},
	{ID: "nice-fluid-2022", Short: "NICE 2022, fluid", Title: "[Intravenous fluid in children: boluses of 10 mL/kg, update of October 2022]", Where: "NICE CG84, update", Status: Verified, Read: "the note of the update"},
	{ID: "new-york-2018", Short: "Evans 2018", Title: "[One-hour bundle and mortality of children with sepsis under the New York mandate]", PMID: "30043064", Status: Verified,
		Read: "abstract: odds ratio of death with the full bundle in an hour 0.59 (0.38 to 0.93), of no element alone significant"},
	{ID: "override-2006", Short: "van der Sijs 2006", Title: "[Overriding of drug safety alerts]", Where: "J Am Med Inform Assoc 2006", Status: Verified, Read: "abstract: 49 to 96 % are overridden"},
	{ID: "trews-2022", Short: "TREWS 2022", Title: "[Adoption of a sepsis early warning system and mortality]", PMID: "35864252", Status: Verified, Read: "abstract; adults, observational"},
	{ID: "policy-alert-budget", Short: "Project policy: alert budget", Title: "At most one interruptive alert in 10 patient-days, at least a quarter of them right, both measured and neither a ration", Status: Policy,
		Read: "no source sets a budget; how often alerts are overridden stands under override-2006"},
	{ID: "policy-recognition", Short: "Project policy: recognition", Title: "Which signs make the passive state of early recognition, and when it is quiet", Status: Policy, Read: "score/recognition"},
	{ID: "policy-bundle-clock", Short: "Project policy: bundle clock", Title: "When the clock of the first hours begins by rule, and what counts as done", Status: Policy, Read: "therapy/bundle"},
	{ID: "policy-baseline", Short: "Project policy: baseline", Title: "Which baseline facts explain which organ's points, and when an episode of organ dysfunction is a new one", Status: Policy, Read: "endotype/mods"},
}
