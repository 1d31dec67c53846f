package event

// The numbers of the enumerations in this package are part of the stored
// format: values are only ever added at the end. Keys are for people and JSON.

var statusKeys = [...]string{"final", "preliminary", "corrected", "deleted", "wrong_post", "unobtained", "in_process", "entered_in_error"}

// Key is the status as a stable identifier.
func (s Status) Key() string { return keyOf(statusKeys[:], int(s)) }

var actionKeys = [...]string{"given", "start", "change", "stop", "not_given", "running"}

// Key is the action as a stable identifier.
func (a Action) Key() string { return keyOf(actionKeys[:], int(a)) }

var purposeKeys = [...]string{"unknown", "treatment", "prophylaxis"}

// Key is the purpose as a stable identifier.
func (p Purpose) Key() string { return keyOf(purposeKeys[:], int(p)) }

var supportKeys = [SupportEnd]string{"oxygen", "high_flow", "non_invasive", "invasive", "ecmo_vv", "ecmo_va", "crrt", "ihd", "cooling",
	"mechanical_circulatory"}

// Key is the kind of support as a stable identifier.
func (k SupportKind) Key() string { return keyOf(supportKeys[:], int(k)) }

// SupportByKey finds a kind of support by its key.
func SupportByKey(key string) (SupportKind, bool) {
	i, ok := indexOf(supportKeys[:], key)
	return SupportKind(i), ok
}

var stayKeys = [...]string{"admit", "transfer", "discharge", "update", "cancel_admit", "cancel_discharge"}

// Key is the encounter action as a stable identifier.
func (a StayAction) Key() string { return keyOf(stayKeys[:], int(a)) }

var triKeys = [...]string{"not_said", "yes", "no"}

// Key is the statement as a stable identifier.
func (t Tri) Key() string { return keyOf(triKeys[:], int(t)) }

var factKeys = [FactEnd]string{"other", "cyanotic_heart_disease", "chronic_ventilation", "chronic_kidney_disease", "malignancy",
	"chemotherapy", "neutropenia", "hlh_history", "primary_immunodeficiency", "transplant", "cardiopulmonary_bypass", "surgery",
	"transfusion_platelets", "transfusion_red", "birth_hospitalisation", "limits_of_care", "cart_infusion", "kawasaki", "pneumonia",
	"bacteraemia", "ventilator_pneumonia", "excluded_site", "covid", "rheumatic", "pregnancy", "mydriatic", "neuromuscular_blockade", "cardiac_arrest", "gastrointestinal_bleeding",
	"transfusion_plasma", "chronic_lung_disease", "hlh_gene", "stat1_gain_of_function", "stat3_gain_of_function", "chronic_granulomatous_disease",
	"immunosuppression", "family_immune_error", "consanguinity", "recurrent_infections", "unusual_infection", "iron_overload", "liver_failure",
	"lipid_infusion", "plasma_exchange", "cytokine_adsorber", "t_cell_engager", "autoimmune_disease", "drug_reaction", "trauma", "ebv",
	"myeloablation", "myeloid_leukaemia", "systemic_jia"}

// Key is the fact as a stable identifier.
func (f Fact) Key() string { return keyOf(factKeys[:], int(f)) }

// FactByKey finds a fact by its key.
func FactByKey(key string) (Fact, bool) {
	i, ok := indexOf(factKeys[:], key)
	return Fact(i), ok
}

var statementKeys = [StatementEnd]string{"suspected_infection", "close_infection", "mods_onset", "antimicrobial_purpose", "limits_of_care",
	"birth_hospitalisation", "suspected_sepsis", "suspected_shock"}

// Key is the statement as a stable identifier.
func (s Statement) Key() string { return keyOf(statementKeys[:], int(s)) }

// StatementByKey finds a statement by its key.
func StatementByKey(key string) (Statement, bool) {
	i, ok := indexOf(statementKeys[:], key)
	return Statement(i), ok
}

// FeedByKey finds a feed kind by its key.
func FeedByKey(key string) (FeedKind, bool) {
	i, ok := indexOf(feedKeys[:], key)
	return FeedKind(i), ok
}

// KindByKey finds an event kind by its key.
func KindByKey(key string) (Kind, bool) {
	i, ok := indexOf(kindKeys[:], key)
	return Kind(i), ok
}

func keyOf(keys []string, i int) string {
	if i < len(keys) {
		return keys[i]
	}
	return "invalid"
}

func indexOf(keys []string, key string) (int, bool) {
	for i, k := range keys {
		if k == key {
			return i, true
		}
	}
	return 0, false
}
