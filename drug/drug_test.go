package drug

import (
	"encoding/csv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"stormglass/evidence"
)

func TestNamedIDsStandAtTheirRows(t *testing.T) {
	for id, name := range map[ID]string{Dobutamine: "dobutamine", Dopamine: "dopamine", Epinephrine: "epinephrine", Milrinone: "milrinone",
		Norepinephrine: "norepinephrine", Vasopressin: "vasopressin", Phenylephrine: "phenylephrine", Cefazolin: "cefazolin", Anakinra: "anakinra",
		Canakinumab: "canakinumab", Tocilizumab: "tocilizumab", Sarilumab: "sarilumab", Siltuximab: "siltuximab", Ruxolitinib: "ruxolitinib",
		Baricitinib: "baricitinib", Tofacitinib: "tofacitinib", Emapalumab: "emapalumab", InterferonGamma: "interferon gamma-1b",
		Sargramostim: "sargramostim", Hydrocortisone: "hydrocortisone", Methylprednisolone: "methylprednisolone", Dexamethasone: "dexamethasone",
		Prednisolone: "prednisolone", SodiumChloride: "sodium chloride", Albumin: "albumin", Electrolytes: "electrolytes", Erythrocytes: "erythrocytes",
		Thrombocytes: "thrombocytes", Plasma: "blood plasma", Atropine: "atropine"} {
		if got := Get(id); got.Name != name || got.ID != id || id.String() != name {
			t.Errorf("id %d is %q, want %q", id, got.Name, name)
		}
	}
	if Get(None).ID != None || Get(60000).ID != None || None.String() != "none" || Get(NamedEnd-1).ID != Atropine {
		t.Error("numbers outside the catalogue have rows")
	}
}

// No name or code leads to two drugs, and every row is found by all of its own.
func TestNamesAndCodesLeadBack(t *testing.T) {
	owner := map[string]ID{}
	claim := func(key string, id ID) {
		if other, taken := owner[key]; taken && other != id {
			t.Errorf("%q is of %v and of %v", key, other, id)
		}
		owner[key] = id
	}
	for _, d := range All() {
		if got, ok := ByName(d.Name); !ok || got != d.ID {
			t.Errorf("ByName(%q) = %v", d.Name, got)
		}
		for _, n := range append(d.Names, d.Name) {
			claim("name "+fold(n), d.ID)
			if got, ok := ByName(strings.ToUpper(n)); !ok || got != d.ID {
				t.Errorf("ByName(%q) = %v, want %v", strings.ToUpper(n), got, d.ID)
			}
		}
		for _, c := range append(d.Forms, d.RxNorm) {
			if got, ok := ByRxNorm(c); c != "" && (!ok || got != d.ID) {
				t.Errorf("ByRxNorm(%q) = %v, want %v", c, got, d.ID)
			}
		}
		for _, c := range append(d.OtherATC, d.ATC) {
			if c == "" {
				continue
			}
			claim("atc "+c, d.ID)
			if got, ok := ByATC(strings.ToLower(c)); !ok || got != d.ID {
				t.Errorf("ByATC(%q) = %v, want %v", c, got, d.ID)
			}
		}
		if d.ATC != "" && Local(d.ATC) {
			t.Errorf("%s: the first ATC code %s is of a local form", d.Name, d.ATC)
		}
		if d.Class == Other || d.Class.Key() == "invalid" {
			t.Errorf("%s has no class", d.Name)
		}
		if named := d.Note == nameOnly; named != (d.ATC == "" && d.RxNorm == "" && len(d.OtherATC) == 0) || named && d.Class != NeuromuscularBlock && d.Class != Fluid {
			t.Errorf("%s: codes and note do not fit its class", d.Name)
		}
		if d.ID.Class() != d.Class {
			t.Errorf("%s: class %v by its id", d.Name, d.ID.Class())
		}
	}
	for _, id := range Sources() {
		if _, ok := evidence.Get(id); !ok {
			t.Errorf("%q is no reference", id)
		}
	}
}

// The catalogue holds exactly the confirmed rows of codes/drugs.csv.
func TestAgainstTheCodeTable(t *testing.T) {
	f, err := os.Open(filepath.Join("..", "..", "shared", "evidence", "codes", "drugs.csv"))
	if err != nil {
		t.Skipf("the code table is not here (%v)", err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	column := map[string]int{}
	for i, name := range rows[0] {
		column[name] = i
	}
	seen := map[ID]bool{}
	for _, row := range rows[1:] {
		name, rx, atc := row[column["drug"]], row[column["rxnorm_in"]], row[column["atc"]]
		id, ok := ByName(name)
		d := Get(id)
		if !ok || d.Name != name || d.RxNorm != rx || d.ATC != atc || d.Class.Key() != row[column["class"]] {
			t.Errorf("%s: RxNorm %q, ATC %q, class %s here; %q, %q, %s in the table", name, d.RxNorm, d.ATC, d.Class.Key(), rx, atc, row[column["class"]])
		}
		for _, form := range d.Forms {
			if !strings.Contains(row[column["rxnorm_clinical_drug_form_mimic_iv"]], form+" ") {
				t.Errorf("%s: form %s is not in the table", name, form)
			}
		}
		for _, other := range d.OtherATC {
			if !strings.Contains(row[column["note"]], other) {
				t.Errorf("%s: ATC %s is not in the table", name, other)
			}
		}
		if c := row[column["confirmed"]]; c != "yes" && c != "atc_only" {
			t.Errorf("%s is %q in the table", name, c)
		}
		seen[id] = true
	}
	for _, d := range All() {
		if want := further[d.Name]; !seen[d.ID] && d.Class != NeuromuscularBlock && !(d.Class == Fluid && d.Note == nameOnly) && d.ATC+strings.Join(d.OtherATC, " ") != want {
			t.Errorf("%s is neither in the table nor in the ATC index: %q, want %q", d.Name, d.ATC, want)
		}
	}
}

// further are the drugs that the code table lacks, with their codes as read in
// a copy of the 2026 ATC index, and in public formularies where S01F and N05A
// were not read there.
var further = map[string]string{"sodium chloride": "B05XA03B05CB01", "electrolytes": "B05BB01", "gelatin agents": "B05AA06", "hydroxyethylstarch": "B05AA07",
	"atropine": "A03BA01S01FA01", "haloperidol": "N05AD01", "quetiapine": "N05AH04", "tropicamide": "S01FA06", "cyclopentolate": "S01FA04"}

// What fills the circulation for certain, what may, and what does not.
func TestIsotonic(t *testing.T) {
	for name, want := range map[string][2]bool{
		"sodium chloride 0.9%": {true, true}, "Sodium chloride 0.9 % injection": {true, true}, "normal saline": {true, true}, "Lactated Ringer's": {true, true},
		"sodium chloride": {false, true}, "electrolytes": {false, true}, "albumin": {false, true}, "gelatin": {true, true},
		"platelets": {false, false}, "norepinephrine": {false, false}, "red cells": {false, false},
	} {
		id, ok := ByName(name)
		if certain, possible := id.Isotonic(name); !ok || certain != want[0] || possible != want[1] {
			t.Errorf("%s (%v): %v, %v", name, id, certain, possible)
		}
	}
	for name, want := range map[string][2]bool{"Albumin 5%": {true, true}, "albumin human 4.5 %": {true, true}, "Albumin 20%": {false, false}, "albumin 25 %": {false, false}} {
		if certain, possible := Albumin.Isotonic(name); certain != want[0] || possible != want[1] {
			t.Errorf("%s: %v, %v", name, certain, possible)
		}
	}
	for name, want := range map[string][2]bool{"NaCl 0.9% 500 mL": {true, true}, "Sodium chloride 3%": {false, false}, "sodium chloride 23.4 %": {false, false}, "NaCl 0.45%": {false, false}, "NaCl": {false, true}} {
		if certain, possible := SodiumChloride.Isotonic(name); certain != want[0] || possible != want[1] {
			t.Errorf("%s: %v, %v", name, certain, possible)
		}
	}
}

func TestByName(t *testing.T) {
	for text, want := range map[string]ID{"Noradrenaline": Norepinephrine, "NOREPINEPHRINE BITARTRATE": Norepinephrine, "adrenaline": Epinephrine,
		"argipressin": Vasopressin, "dopamine hydrochloride infusion": Dopamine, " cefazolin  sodium ": Cefazolin, "interferon gamma": InterferonGamma,
		"methylprednisolone sodium succinate": Methylprednisolone} {
		if got, ok := ByName(text); !ok || got != want {
			t.Errorf("ByName(%q) = %v, want %v", text, got, want)
		}
	}
	for _, text := range []string{"Piperacillin/Tazobactam", "piperacillin and tazobactam", "piperacillin + tazobactam"} {
		if got, ok := ByName(text); !ok || got.String() != "piperacillin+tazobactam" {
			t.Errorf("ByName(%q) = %v", text, got)
		}
	}
	for _, text := range []string{"", "sodium", "chloride", "levophed", "dopamin", "norepinephrine epinephrine", "none"} {
		if got, ok := ByName(text); ok {
			t.Errorf("ByName(%q) = %v", text, got)
		}
	}
	for _, name := range []string{"rocuronium bromide", "vecuronium", "cisatracurium besylate", "atracurium", "pancuronium", "suxamethonium", "succinylcholine chloride"} {
		if id, ok := ByName(name); !ok || Get(id).Class != NeuromuscularBlock {
			t.Errorf("%q is no neuromuscular blocker", name)
		}
	}
}

func TestLocalForms(t *testing.T) {
	for code, local := range map[string]bool{"S01AA11": true, "A07AA09": true, "D06AX07": true, "R01AA03": true, "J01GB03": false, "H02AB09": false, "C01CA24": false, "P01AB01": false, "": false} {
		if Local(code) != local {
			t.Errorf("Local(%q) = %v", code, !local)
		}
	}
	if id, ok := ByATC("A07AA09"); !ok || id.String() != "vancomycin" {
		t.Errorf("A07AA09 is %v", id)
	}
}

func TestClassKeys(t *testing.T) {
	for c := Other; c < ClassEnd; c++ {
		if c.Key() == "" || c.Key() == "invalid" || c.Antimicrobial() != (c == Antibacterial || c == Antifungal || c == Antiviral) {
			t.Errorf("class %d: %q", c, c.Key())
		}
	}
}
