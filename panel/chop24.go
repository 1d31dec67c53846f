package panel

import (
	"strings"

	"stormglass/evidence"
)

// CHOP24ID is the name of the surrogate of the CHOP signature.
const CHOP24ID = "chop24"

// Sources of the surrogate: what is published, and what is ours.
const (
	CHOP24Source = evidence.ID("lindell-2024")
	PolicySource = evidence.ID("policy-panels")
)

// The 24 proteins of the CHOP signature as the poster lists them
// (lindell-2024): symbol, UniProt accession, and names that tables use for it.
// The direction is the one in the group of the longest course. The accessions
// are ours to find the protein by.
const (
	chop24Up = `CTSH P09668
SERPINA12 Q8IW75
AMN Q9BXJ7
SMOC2 Q9H3U7
REN P00797
LPO P22079
IL15 P40933 IL-15
SIGLEC10 Q96LC7
NOS3 P29474
VWF P04275
VCAN P13611
LDLR P01130 LDL_receptor
DCTPP1 Q9H773
NAMPT P43490
SDC1 P18827
WFDC2 Q14508 HE4
HAVCR1 Q96D42 KIM1
SEMA4C Q9C0C4
S100P P25815
IL6 P05231 IL-6`
	chop24Down = `GDF2 Q9UK05 GDF-2
SUSD1 Q6UWL2
EGF P01133
MPIG6B O95866 C6orf25`
)

// CHOP24 is the research surrogate of the 24-protein signature of lindell-2024.
// Proteins and directions are published; their coefficients are not, so the
// score is the signed mean and the signed ranks of z against the user's
// reference group, without any threshold (policy-panels). It is not the
// published classifier and names none of its groups.
func CHOP24() *Model {
	m := &Model{
		Format: Format, ID: CHOP24ID, Version: "1", Title: "Surrogate of the 24-protein signature of pediatric organ dysfunction",
		Standing: "Research surrogate: proteins and directions as published, the way to a number is ours. No coefficients, no threshold and no class are published.",
		Scale:    "NPX", Transform: ByZ, Standard: FromReference, Clip: 10, Score: Signed, Minimum: 18,
		Population: Population{Words: "children with multiple organ dysfunction, with or without sepsis, blood within 48 h of onset; one centre, 88 children"},
		Provenance: Provenance{Source: "Lindell et al., preprint and poster 2024: names and directions of the proteins", DOI: "10.1101/2024.06.11.24308709",
			Notes: "z, clip at 10, at least 18 of 24 proteins and at least 10 reference samples: policy of this project"},
	}
	m.Proteins = append(listed(chop24Up, "up"), listed(chop24Down, "down")...)
	return m
}

// listed reads lines of symbol, accession and aliases; _ is a space.
func listed(lines, sign string) []Protein {
	var out []Protein
	for line := range strings.Lines(lines) {
		w := strings.Fields(line)
		if len(w) < 2 {
			continue
		}
		p := Protein{Name: w[0], UniProt: w[1], Sign: sign}
		for _, a := range w[2:] {
			p.Aliases = append(p.Aliases, strings.ReplaceAll(a, "_", " "))
		}
		out = append(out, p)
	}
	return out
}
