package assess

import (
	"stormglass/endotype/crs"
	"stormglass/endotype/hlh2004"
	"stormglass/endotype/hlh2024"
	"stormglass/endotype/hscore"
	"stormglass/endotype/hyperferritin"
	"stormglass/endotype/icans"
	"stormglass/endotype/mas2016"
	"stormglass/endotype/misc2023"
	"stormglass/endotype/msscore"
	"stormglass/endotype/simon"
)

// syndromes lists the hyperinflammatory syndromes among the states, in the
// order of their results.
func syndromes() []listedRule {
	return []listedRule{
		{spec: hyperferritin.Spec()},
		{spec: simon.Spec()},
		{spec: hlh2004.Spec(), asks: hlh2004.Needed},
		{spec: hlh2024.Spec()},
		{spec: hscore.Spec(), asks: hscore.Cutoff},
		{spec: hscore.AdultSpec()},
		{spec: mas2016.Spec()},
		{spec: msscore.Spec()},
		{spec: mas2016.IL18Spec()},
		{spec: mas2016.IL18AdultSpec()},
		{spec: misc2023.Spec(), asks: 2},
		{spec: crs.Spec()},
		{spec: icans.Spec()},
		{spec: crs.IECHSSpec()},
		{spec: crs.EBMTSpec()},
	}
}
