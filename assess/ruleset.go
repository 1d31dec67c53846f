package assess

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"reflect"

	"stormglass/analyte"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/infection"
	"stormglass/endotype/mods"
	"stormglass/endotype/precise"
	"stormglass/endotype/window"
	"stormglass/reference"
	"stormglass/rule"
	"stormglass/score/pelod2"
	"stormglass/score/phoenix"
	"stormglass/score/phoenix8"
	"stormglass/score/psofa"
	"stormglass/score/sofa"
	"stormglass/therapy/bundle"
)

// Ruleset is an ordered list of rules with the policies under which they are
// read. It is immutable and may be shared.
type Ruleset struct {
	profile string
	policy  Policy
	hash    string

	infection, phoenix, phoenix8, psofa, pelod2, sofa *rule.Rule
	mods, immunosep, sepsis3, precise, preciseEntry   *rule.Rule
	window, bundle                                    *rule.Rule

	listed []listedRule
	selectors
	measured measured
	// confoundables are the inputs of each result that something may confound.
	confoundables map[string][]confoundable
	answers       int // about how many results an assessment has

	plans plans
}

// plans are the rules as they are answered.
type plans struct {
	phoenix, phoenix8, psofa, pelod2, sofa          *plan
	mods, immunosep, sepsis3, precise, preciseEntry *plan
}

func (rs *Ruleset) plan() {
	rs.plans = plans{
		phoenix:      newPlan(rs.phoenix, 2, "phoenix.sepsis", "phoenix.septic_shock"),
		phoenix8:     newPlan(rs.phoenix8, 0),
		psofa:        newPlan(rs.psofa, 0),
		pelod2:       newPlan(rs.pelod2, 0),
		sofa:         newPlan(rs.sofa, 2),
		mods:         newPlan(rs.mods, 0, mods.Onset),
		immunosep:    newPlan(rs.immunosep, 0, immunosep.MALS, immunosep.SIP),
		sepsis3:      newPlan(rs.sepsis3, 0, immunosep.Eligible),
		precise:      newPlan(rs.precise, 0, precise.TRIPSA, precise.TRIPSB, precise.GRACE2, precise.Observation),
		preciseEntry: newPlan(rs.preciseEntry, 0, precise.Eligible, precise.Day),
	}
	rs.plans.mods.score = false // pSOFA itself has its own result
	for _, p := range []*plan{rs.plans.mods, rs.plans.sepsis3, rs.plans.preciseEntry} {
		p.flips = false // their inputs are statements and counts, not measurements
	}
	rs.index()
}

// Profiles. Clinical holds every rule that is meant to be seen, research
// definitions with their label among them (the stuck state). Research adds what
// only a study asks for (each arm of that state by itself) and nothing else.
const (
	ProfileClinical = "clinical"
	ProfileResearch = "research"
)

// Clinical is the rule set for care: verified constants, secondary sources
// marked as such. It panics only if the shipped rules do not compile, which a
// test excludes.
func Clinical() *Ruleset { return shipped(ProfileClinical) }

// Research is Clinical with the labelled research definitions.
func Research() *Ruleset { return shipped(ProfileResearch) }

func shipped(profile string) *Ruleset {
	rs, err := NewRuleset(profile, DefaultPolicy())
	if err != nil {
		panic("assess: the shipped rules do not compile: " + err.Error())
	}
	return rs
}

// NewRuleset compiles the rules under a policy. The error says which rule does
// not compile, and why.
func NewRuleset(profile string, p Policy) (*Ruleset, error) {
	if profile != ProfileClinical && profile != ProfileResearch {
		return nil, fmt.Errorf("assess: profile %q is neither %q nor %q", profile, ProfileClinical, ProfileResearch)
	}
	rs := &Ruleset{profile: profile, policy: p}
	if err := rs.policyValid(); err != nil {
		return nil, err
	}
	for _, s := range [...]struct {
		spec *rule.Spec
		to   **rule.Rule
	}{
		{infection.Spec(), &rs.infection},
		{phoenix.Spec(), &rs.phoenix},
		{phoenix8.Spec(), &rs.phoenix8},
		{psofa.Spec(), &rs.psofa},
		{pelod2.Spec(), &rs.pelod2},
		{sofa.Spec(), &rs.sofa},
		{mods.Spec(), &rs.mods},
		{rs.windowed(immunosep.Spec()), &rs.immunosep},
		{immunosep.EligibleSpec(), &rs.sepsis3},
		{rs.windowed(precise.Spec()), &rs.precise},
		{precise.EligibleSpec(), &rs.preciseEntry},
		{window.Spec(), &rs.window},
		{bundle.Spec(), &rs.bundle},
	} {
		r, err := rule.CompileWith(s.spec, analyte.Get)
		if err != nil {
			return nil, fmt.Errorf("assess: %w", err)
		}
		*s.to = r
	}
	var err error
	if rs.measured, err = newMeasured(); err != nil {
		return nil, err
	}
	if err := rs.compileListed(); err != nil {
		return nil, err
	}
	rs.plan()
	rs.confoundables = confoundables(rs)
	for _, r := range rs.Rules() {
		rs.answers += 1 + len(r.Spec().Criteria)
	}
	sum := sha256.Sum256(rs.canonical())
	rs.hash = hex.EncodeToString(sum[:])
	return rs, nil
}

func (rs *Ruleset) policyValid() error {
	p := &rs.policy
	if p.Ferritin <= 0 || p.HLADR <= 0 || p.ExVivoTNF <= 0 || p.CRP <= 0 {
		return fmt.Errorf("assess: a policy window is not positive: ferritin %v, HLA-DR %v, ex vivo TNF %v, CRP %v",
			p.Ferritin, p.HLADR, p.ExVivoTNF, p.CRP)
	}
	return nil
}

// windowed puts the policy's windows into the selectors of a spec.
func (rs *Ruleset) windowed(s *rule.Spec) *rule.Spec {
	for i := range s.Inputs {
		if w := rs.policy.window(s.Inputs[i].Analyte); w > 0 {
			s.Inputs[i].Select.Window = w
		}
	}
	return s
}

// Hash identifies the rule set: a SHA-256 in hex over every spec, the
// catalogue of analytes and drugs, and the policies.
func (rs *Ruleset) Hash() string { return rs.hash }

// Profile is "clinical" or "research".
func (rs *Ruleset) Profile() string { return rs.profile }

// intervals are the reference intervals in force.
func (rs *Ruleset) intervals() *reference.Table {
	if t := rs.policy.Intervals; t != nil {
		return t
	}
	return reference.Builtin()
}

// WithIntervals is the rule set with a site's own reference intervals in place
// of those of the same analyte and assay that it has; nil leaves it as it is.
// Its hash covers them.
func (rs *Ruleset) WithIntervals(site *reference.Table) *Ruleset {
	out := *rs
	if site == nil {
		return &out
	}
	out.policy.Intervals = rs.intervals().With(site)
	sum := sha256.Sum256(appendValue([]byte(rs.hash), reflect.ValueOf(site.All())))
	out.hash = hex.EncodeToString(sum[:])
	return &out
}

// Policy returns the policies in force.
func (rs *Ruleset) Policy() Policy { return rs.policy }

// Rules lists the compiled rules in the order of their results, for the
// catalogue and its pages.
func (rs *Ruleset) Rules() []*rule.Rule {
	out := []*rule.Rule{rs.infection, rs.phoenix, rs.phoenix8, rs.psofa, rs.pelod2, rs.sofa}
	for i := range rs.listed {
		if !rs.listed[i].state {
			out = append(out, rs.listed[i].rule)
		}
	}
	out = append(out, rs.mods, rs.sepsis3, rs.immunosep, rs.preciseEntry, rs.precise)
	for i := range rs.listed {
		if rs.listed[i].state {
			out = append(out, rs.listed[i].rule)
		}
	}
	return out
}

// States lists the rules whose criteria are immune states or syndromes, in the
// order of their results; their entry criteria and MODS are not among them.
func (rs *Ruleset) States() []*rule.Rule {
	out := []*rule.Rule{rs.immunosep, rs.precise}
	for i := range rs.listed {
		if rs.listed[i].state {
			out = append(out, rs.listed[i].rule)
		}
	}
	return out
}

// InputAnalyte is the analyte whose results an input rests on, also where it is
// worked out from them; None for a fact and for what another rule says.
func InputAnalyte(in *rule.Input) analyte.ID { return inputAnalyte(in) }

// Catalogue lists everything that has a reference page: Rules, and what is
// worked out from the course of the stay rather than from inputs.
func (rs *Ruleset) Catalogue() []*rule.Rule { return append(rs.Rules(), rs.window, rs.bundle) }
